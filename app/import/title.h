#pragma once

#include "app/import/draft.h"

namespace crossread {

// Finds the title among the first blocks, makes it block 0 and drops its repetitions; reads the lines around it ("By
// Jane Doe", dates) into the article. What is not found stays as it was.
void readHead(Draft &draft);

// A short title from the beginning of a text: at most 80 characters, cut after a clause or a word and then with an
// ellipsis.
QString deriveTitle(QStringView text);

// Puts what a line says into the article where nothing better is known yet.
struct LineReading;
void applyReading(Article &article, const LineReading &reading);

} // namespace crossread
