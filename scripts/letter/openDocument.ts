import type PDFDocument from "pdfkit";

import { FONTS, MARGINS } from "./LetterPage.js";

/** What of a document is not on its pages. */
export interface DocumentFacts {
  readonly title: string;
  /** Language of the document, such as `nl-NL`. */
  readonly language: string;
  /** Instead of the clock, so that a letter has one form. */
  readonly made: Date;
}

/**
 * An empty tagged document for A4, as PDF/A-3 and PDF/UA want it. Nothing in it is packed: what packs smallest differs
 * between machines, and a letter has one form.
 */
export async function openDocument({
  title,
  language,
  made,
}: DocumentFacts): Promise<InstanceType<typeof PDFDocument>> {
  // Loaded here: it takes as long as half the rest of a command, and most commands draw nothing.
  const { default: Document } = await import("pdfkit");
  const document = new Document({
    size: "A4",
    margins: { ...MARGINS },
    font: FONTS.regular,
    info: { Title: title, Creator: "Socialcoin", Producer: "Socialcoin", CreationDate: made },
    lang: language,
    displayTitle: true,
    tagged: true,
    subset: "PDF/A-3a",
    pdfVersion: "1.7",
    compress: false,
    bufferPages: true,
    autoFirstPage: false,
  });
  document.registerFont("regular", FONTS.regular);
  document.registerFont("bold", FONTS.bold);
  (document as typeof document & { appendXML: (xml: string) => void }).appendXML(ACCESSIBLE);
  return document;
}

/** Says that the document is PDF/UA, and to PDF/A what that means. */
const ACCESSIBLE = `
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                    <pdfaProperty:name>part</pdfaProperty:name>
                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                    <pdfaProperty:category>internal</pdfaProperty:category>
                    <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>`;
