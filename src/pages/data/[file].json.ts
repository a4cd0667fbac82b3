import type { APIRoute } from 'astro';
import { href } from '../../components/href.ts';
import { dataFiles, openDataSchema, type DataName } from '../../exchange/data-forms.ts';
import { openData } from '../../exchange/open-data.ts';
import { library } from '../../library/read-library.ts';
import { siteConfig } from '../../site-config.ts';

interface Props extends Record<string, unknown> {
  name: DataName;
  isSchema: boolean;
}

export const getStaticPaths = (): { params: { file: string }; props: Props }[] =>
  (Object.keys(dataFiles) as DataName[]).flatMap((name) => [
    { params: { file: name }, props: { name, isSchema: false } },
    { params: { file: `${name}.schema` }, props: { name, isSchema: true } },
  ]);

export const GET: APIRoute<Props> = ({ props: { name, isSchema }, site }) => {
  const url = (address: string): string => (site ? new URL(href(address), site).href : href(address));
  return new Response(
    isSchema
      ? openDataSchema(name)
      : openData(name, library, { title: siteConfig.title, licence: siteConfig.licence, url }),
  );
};
