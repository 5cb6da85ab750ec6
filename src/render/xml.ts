/** Characters that XML 1.0 may not hold in any form, lone halves of a surrogate pair among them. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as the content of an XML element; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replaceAll(NOT_XML, '\ufffd').replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** Attributes of an XML element, each with a space before it; line breaks in values are kept. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value)).replaceAll(/[\t\n\r]/gu, (sign) => `&#${String(sign.charCodeAt(0))};`)}"`)
    .join('');
}
