/** The field in which every form says in which locale it was shown; never part of a schema. */
export const localeField = '_locale';
