import JSZip from 'jszip';
import { xmlText } from './xmlText.ts';

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/u;
const SHAPE = /<p:sp>.*?<\/p:sp>/gsu;
const NO_TEXT =
  '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>';
const NAME = /<p:cNvPr id="(?<id>\d+)" name="(?<name>[^"]*)"(?: descr="[^"]*")?/u;
const LINK = /<a:hlinkClick\b[^>]*?(?:\/>|>.*?<\/a:hlinkClick>)/su;
const LINKS = new RegExp(LINK, 'gsu');
const OVERRIDE = /<Override [^>]*?PartName="(?<part>[^"]*)"[^>]*?\/>/gu;
/** Morph where it is known (PowerPoint 2019 and later), a fade elsewhere. */
const TRANSITION =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main" Requires="p159"><p:transition spd="slow"><p159:morph option="byObject"/></p:transition></mc:Choice><mc:Fallback><p:transition spd="med"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>';

/**
 * The package that pptxgenjs 4.0.1 writes, put right: no entry for a folder, no content type of a
 * part that is not there, a text body in every shape (PowerPoint offers to "repair" a deck without,
 * gitbrent/PptxGenJS#1449), the texts of `names` on the shapes of that name for those who hear the
 * slide, and a transition that moves shapes of one name.
 */
export async function repairPackage(
  bytes: Uint8Array,
  names: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const given = await JSZip.loadAsync(bytes);
  const files = Object.values(given.files).filter(({ dir }) => !dir);
  const paths = new Set(files.map(({ name }) => name));
  const zip = new JSZip();
  for (const file of files) {
    const { name } = file;
    if (name === '[Content_Types].xml') {
      zip.file(name, presentParts(await file.async('string'), paths));
    } else if (SLIDE.test(name)) {
      zip.file(name, repairSlide(await file.async('string'), names), { createFolders: false });
    } else {
      zip.file(name, await file.async('uint8array'), { createFolders: false });
    }
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The content types of the parts that there are. */
function presentParts(xml: string, paths: ReadonlySet<string>): string {
  return xml.replace(OVERRIDE, (override, part: string) =>
    paths.has(part.replace(/^\//u, '')) ? override : '',
  );
}

function repairSlide(xml: string, names: ReadonlyMap<string, string>): string {
  const repaired = xml.replace(SHAPE, (shape) => {
    const whole = shape.includes('<p:txBody>') ? shape : shape.replace('</p:sp>', NO_TEXT);
    return named(linkedAsWhole(whole), names);
  });
  return repaired.includes('<p:transition') || !repaired.includes('</p:clrMapOvr>')
    ? repaired
    : repaired.replace('</p:clrMapOvr>', `</p:clrMapOvr>${TRANSITION}`);
}

/** A link of a text becomes that of its box: the text keeps its colour and has no underline. */
function linkedAsWhole(shape: string): string {
  const body = shape.indexOf('<p:txBody>');
  const [link] = LINK.exec(shape.slice(body)) ?? [];
  if (link === undefined) return shape;
  const head = shape.slice(0, body);
  const text = shape.slice(body).replaceAll(LINKS, '').replaceAll(' u="sng"', '');
  if (LINK.test(head)) return head + text;
  const own = head.replace(
    /<p:cNvPr (?<attributes>[^>]*?)(?:\/>|>(?<inner>.*?)<\/p:cNvPr>)/su,
    (_, attributes: string, inner: string | undefined) =>
      `<p:cNvPr ${attributes}>${link}${inner ?? ''}</p:cNvPr>`,
  );
  return own + text;
}

function named(shape: string, names: ReadonlyMap<string, string>): string {
  return shape.replace(NAME, (_, id: string, name: string) => {
    const said = names.get(name) ?? '';
    return `<p:cNvPr id="${id}" name="${name}" descr="${xmlText(said)}"`;
  });
}
