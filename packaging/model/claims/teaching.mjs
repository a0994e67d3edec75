// node teaching.mjs FOLDER MODEL OUT: the sentences that the vectors of sentences are fitted to, one a line, the same
// each time; packaging/model/README.md says what FOLDER has. MODEL is packaging/model.
import fs from 'node:fs';
import path from 'node:path';

const [folder, model, out] = process.argv.slice(2);
const most = 100000;
const longest = 32; // words; of a longer one the beginning

// xorshift64*
let state = 0x9e3779b97f4a7c15n;
function random() {
    state ^= state >> 12n;
    state ^= BigInt.asUintN(64, state << 25n);
    state ^= state >> 27n;
    return Number(BigInt.asUintN(64, state * 0x2545f4914f6cdd1dn) >> 33n) / 2 ** 31;
}

const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8').split('\n');
const clean = text => text.replace(/\s+/g, ' ').trim();

// Ours, without their labels. No story that pairs are learnt from: what they are like has to be as new as in news.
function ownSentences() {
    const result = [];
    for (const name of fs.readdirSync(path.join(model, 'sentences')).sort()) {
        for (const line of read(model, 'sentences', name)) {
            if (line && !line.startsWith('#'))
                result.push(clean(line.replace(/^= /, '').replace(/\[(per|org|pla|pro|evt) ([^\]]*)\]/g, '$2')));
        }
    }
    for (const name of fs.readdirSync(path.join(model, 'stories')).filter(each => /^[ef]-/.test(each)).sort()) {
        for (const line of read(model, 'stories', name)) {
            const match = /^[@!~#]/.test(line) ? null : line.match(/^(?:= |[^|]* \| )(.*)$/);
            if (match)
                result.push(clean(match[1]));
        }
    }
    return result;
}

function otherSentences() {
    const debates = JSON.parse(fs.readFileSync(path.join(folder, 'claimbuster.train.json'))).map(row => clean(row.text));
    const web = read(folder, 'uner.en_ewt-ud-dev.iob2').filter(line => line.startsWith('# text = '));
    return [...debates, ...web.map(line => clean(line.slice(9)))];
}

// What WordNet says of its words, some with the words, and its examples.
function glosses() {
    const result = [];
    for (const kind of ['noun', 'verb', 'adj', 'adv']) {
        for (const line of read(folder, 'wordnet', 'data.' + kind)) {
            const bar = line.indexOf(' | ');
            if (bar < 0 || line.startsWith(' '))
                continue;
            const cells = line.split(' ');
            const words = cells.slice(4, 4 + 2 * Math.min(2, parseInt(cells[3], 16))).filter((_, i) => i % 2 === 0);
            const [meaning, ...quoted] = line.slice(bar + 3).split('"');
            const text = clean(meaning).replace(/[;,]$/, '');
            const named = words.join(', ').replace(/_/g, ' ').replace(/\([a-z]+\)/g, '');
            result.push(random() < 0.3 ? named + ': ' + text : text);
            result.push(...quoted.filter((_, i) => i % 2 === 0).map(clean));
        }
    }
    return result.filter(text => text.split(' ').length > 3 && text.split(' ').length < 21);
}

// A sentence with some of its words replaced by others of their clusters: it need not make sense to be told from others.
class Replacer {
    constructor() {
        this.words = new Map();
        this.clusters = new Map();
        const rows = read(folder, 'glove-clusters.tsv').map(line => line.split('\t'));
        rows.filter(row => /^[a-z][a-z]+$/.test(row[0])).slice(0, 60000).forEach((row, rank) => {
            const keys = [row[3] + '/1024', row[2] + '/256', row[1] + '/64'];
            this.words.set(row[0], { rank, keys });
            for (const key of keys) {
                if (!this.clusters.has(key))
                    this.clusters.set(key, []);
                this.clusters.get(key).push(row[0]);
            }
        });
    }

    replaced(text, share) {
        return text.replace(/[A-Za-z]{3,}/g, word => {
            const known = this.words.get(word.toLowerCase());
            if (!known || known.rank < 150 || random() > share)
                return word;
            const key = known.keys[Math.floor(random() * 3)];
            const others = this.clusters.get(key);
            const other = others[Math.floor(others.length * random() * random())];
            return /^[A-Z]/.test(word) ? other[0].toUpperCase() + other.slice(1) : other;
        });
    }
}

const real = [...ownSentences(), ...otherSentences()];
const told = glosses();
const replacer = new Replacer();
const lines = new Set();
const add = text => {
    const words = text.split(' ');
    if (words.length > 2)
        lines.add(words.slice(0, longest).join(' '));
};
real.forEach(add);
for (let i = 0; lines.size < most; ++i) {
    add(replacer.replaced(real[i % real.length], 0.25 + 0.15 * (Math.floor(i / real.length) % 3)));
    add(told[Math.floor(random() * told.length)]);
}
fs.writeFileSync(out, [...lines].join('\n') + '\n');
console.log(`${out}: ${lines.size} sentences`);
