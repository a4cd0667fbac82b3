import type { TargetKind } from '../deploy-target.ts';
import { openBucket } from './object-store.ts';
import { publishToS3 } from './publish-s3.ts';
import { rollBackS3 } from './roll-back-s3.ts';
import { parseS3Address, type S3Location } from './s3-location.ts';
import { verifyS3 } from './verify-s3.ts';

/** A bucket of an S3-compatible store, or a part of it: `s3://BUCKET/PREFIX`. */
export const s3Target: TargetKind = {
  scheme: 's3://',
  example: 's3://桶/前缀',
  label: '对象存储',
  open(address, { env }) {
    const { bucket, prefix } = parseS3Address(address);
    const locate = async (): Promise<S3Location> => ({
      store: await openBucket(bucket, env),
      prefix,
      name: `s3://${bucket}/${prefix}`,
    });
    return {
      publish: async (site, options) => publishToS3(await locate(), site, options),
      rollBack: async (options) => rollBackS3(await locate(), options),
      verify: async () => verifyS3(await locate()),
    };
  },
};
