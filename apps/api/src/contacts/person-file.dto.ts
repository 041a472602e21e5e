import type { Locale } from '#contracts/vocabulary.js';
import type { PersonFile } from '#crm/personal-data/person-file.rules.js';

export class FileFieldResponse {
  label!: string;
  value!: string;
}

export class FileSectionResponse {
  key!: string;
  title!: string;
  note!: string | null;
  records!: FileFieldResponse[][];
}

/** All that is held about a person, in words. */
export class PersonFileResponse {
  contactId!: string;
  locale!: Locale;
  title!: string;
  introduction!: string;
  rights!: string;
  generatedAt!: Date;
  sections!: FileSectionResponse[];
}

export const toPersonFileResponse = ({ contactId, locale, title, introduction, rights, generatedAt, sections }: PersonFile): PersonFileResponse => ({
  contactId, locale, title, introduction, rights, generatedAt,
  sections: sections.map(({ key, title: name, note, records }) => ({
    key, title: name, note, records: records.map((record) => record.map(({ label, value }) => ({ label, value }))),
  })),
});
