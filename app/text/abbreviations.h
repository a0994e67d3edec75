#pragma once

#include <QStringView>

namespace crossread {

// How a word that is written with a full stop behaves before a capital or a digit.
enum class Abbreviation {
    None,
    Title,    // "Mr.": a name follows, the sentence goes on
    Inner,    // "e.g.", "vs.": never the last word
    Numbered, // "No.", "Fig.": goes on before a digit; before a capital it is an ordinary word
    Dated,    // "Jan.": goes on before a digit; before a capital as Suffix
    Suffix,   // "Inc.": ends a sentence only before a word that begins sentences
};

// `word` without its last full stop, in any case, at most a few letters.
Abbreviation abbreviation(QStringView word);

// "The", "However": words that, with a capital after an abbreviation, begin a new sentence. Any case.
bool beginsSentences(QStringView word);

} // namespace crossread
