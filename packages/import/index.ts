// The packages of this set, for src/import: installed here, where no other folder finds them by name.
export { parseHTML } from 'linkedom';
export { default as mammoth } from 'mammoth';
