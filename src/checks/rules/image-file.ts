import { isPictureName, type PictureFormat, type Pictures } from '../../markdown/picture.ts';
import { decodedAddress, isPlainAddress, pictureAddresses } from '../../markdown/picture-address.ts';
import { nearest } from '../../language/nearest.ts';
import { libraryRule } from '../rule.ts';

const form = '请把图片放在本文件旁边，写成 ./图片文件名，如：./photo.jpg';

/** Largest picture; a photograph 4,000 pixels wide has about 4 MB. */
const maxBytes = 8 * 1024 * 1024;

/** Whether a file's extension says what the file is. */
function isNamedAs(file: string, format: PictureFormat | undefined): boolean {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  return (extension === 'jpeg' ? 'jpg' : extension) === format;
}

/** Why a picture cannot be shown; `undefined` when it can. */
function complaint(pictures: Pictures, address: string): string | undefined {
  const name = decodedAddress(address);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(name)) return `图片不能用别处的地址「${name}」。${form}`;
  if (name.startsWith('/') || name.startsWith('../'))
    return `图片要放在本文件所在的文件夹里，不能写「${name}」。${form}`;
  if (!name.startsWith('./')) return `图片地址「${name}」要以“./”开头，请写成 ./${name}`;
  if (!isPlainAddress(address))
    return `图片地址「${name}」里有不能用的符号。文件名只用汉字、字母、数字、空格、点、横线、括号和顿号，请改名后再写`;
  const file = name.slice('./'.length);
  if (!isPictureName(file)) return `「${name}」不是能用的图片。请用 jpg、png、webp、avif 或 gif 图片`;
  const picture = pictures.get(file);
  if (picture && !picture.format) return `图片 ${name} 打不开，文件可能已损坏。请重新导出图片，放回原处`;
  if (picture && !isNamedAs(file, picture.format))
    return `图片 ${name} 其实是 ${picture.format} 格式。请把扩展名改为 .${picture.format}，正文里也跟着改`;
  if (picture && picture.bytes > maxBytes)
    return `图片 ${name} 有 ${Math.ceil(picture.bytes / 1024 / 1024)} MB，太大了。请缩小到 ${maxBytes / 1024 / 1024} MB 以内`;
  if (picture) return undefined;
  const meant = nearest(file, pictures.keys());
  return `没有图片文件 ${name}。${meant === undefined ? '请把图片放在本文件旁边' : `最接近的是「./${meant}」`}`;
}

/** Every picture lies beside its document and can be read: the build makes only such pictures smaller. */
export const imageFile = libraryRule({
  id: 'image-file',
  title: '图片文件能用',
  why: '图片放在文档旁边，要打得开、大小合适，扩展名同内容一致。',
  severity: 'error',
  examples: {
    ok: [
      {
        'pages/a.mdx':
          '---\n---\n![照片](./photo.gif)，![平面图](./%E5%9B%BE.gif)，![表][表]，[环节][环节]\n\n[表]: ./photo.gif\n[环节]: /steps/\n',
        'pages/photo.gif': 'GIF89a\u0008\u0000\u0006\u0000',
        'pages/图.gif': 'GIF89a\u0008\u0000\u0006\u0000',
      },
    ],
    bad: [
      {
        files: {
          'pages/a.mdx':
            '---\n---\n字![一](photo.gif)\n\n![二](https://example.org/a.gif)\n\n![三](/photo.gif)\n\n![四](./phto.gif)\n\n![五](./broken.png)\n\n![六](./plan.svg)\n\n![七][七]\n\n[七]: ../cases/photo.gif\n\n![八](./team.gif)\n\n![九](./plan.png)\n\n![十](./code.js?a.png)\n',
          'pages/photo.gif': 'GIF89a\u0008\u0000\u0006\u0000',
          'pages/broken.png': '<html>',
          'pages/plan.png': 'GIF89a\u0008\u0000\u0006\u0000',
          'cases/team.gif': 'GIF89a\u0008\u0000\u0006\u0000',
        },
        issues: [
          'pages/a.mdx:3:2 图片地址「photo.gif」要以“./”开头，请写成 ./photo.gif',
          'pages/a.mdx:5:1 图片不能用别处的地址「https://example.org/a.gif」。请把图片放在本文件旁边，写成 ./图片文件名，如：./photo.jpg',
          'pages/a.mdx:7:1 图片要放在本文件所在的文件夹里，不能写「/photo.gif」。请把图片放在本文件旁边，写成 ./图片文件名，如：./photo.jpg',
          'pages/a.mdx:9:1 没有图片文件 ./phto.gif。最接近的是「./photo.gif」',
          'pages/a.mdx:11:1 图片 ./broken.png 打不开，文件可能已损坏。请重新导出图片，放回原处',
          'pages/a.mdx:13:1 「./plan.svg」不是能用的图片。请用 jpg、png、webp、avif 或 gif 图片',
          'pages/a.mdx:17:1 图片要放在本文件所在的文件夹里，不能写「../cases/photo.gif」。请把图片放在本文件旁边，写成 ./图片文件名，如：./photo.jpg',
          'pages/a.mdx:19:1 没有图片文件 ./team.gif。请把图片放在本文件旁边',
          'pages/a.mdx:21:1 图片 ./plan.png 其实是 gif 格式。请把扩展名改为 .gif，正文里也跟着改',
          'pages/a.mdx:23:1 图片地址「./code.js?a.png」里有不能用的符号。文件名只用汉字、字母、数字、空格、点、横线、括号和顿号，请改名后再写',
        ],
      },
    ],
  },
  read: ({ tree }) => pictureAddresses(tree).map(({ url, position }) => ({ url, offset: position?.start.offset })),
  *check({ documents }) {
    for (const document of documents) {
      for (const { url, offset } of document.facts) {
        const message = complaint(document.pictures, url);
        if (message) yield { document, offset, message };
      }
    }
  },
});
