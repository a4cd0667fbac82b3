import { z } from 'astro/zod';
import type { KeyPath } from '../markdown/yaml-record.ts';

type Schema = z.core.$ZodType;

/** The schema inside defaults, options, transforms and the like. */
function bare(schema: Schema): Schema {
  if (schema instanceof z.ZodPipe) return bare(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return bare(schema.unwrap());
  return schema;
}

function inside(schema: Schema, segment: PropertyKey): Schema | undefined {
  const outer = bare(schema);
  if (outer instanceof z.ZodObject) return (outer.shape as Record<PropertyKey, Schema | undefined>)[segment];
  if (outer instanceof z.ZodArray) return outer.element;
  if (outer instanceof z.ZodRecord) return outer.valueType;
  return undefined;
}

/** Names of the fields that a schema knows at a path; empty where it knows none. */
export function knownKeys(schema: Schema, path: KeyPath): string[] {
  let current: Schema | undefined = schema;
  for (const segment of path) current &&= inside(current, segment);
  const found = current && bare(current);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}
