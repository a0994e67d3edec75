#pragma once

#include <QStringList>

class QIODevice;

namespace crossread {

// The command line: what `crossread COMMAND …` does without a window. `arguments` are without the program's name.

// Whether these words are for runCli() and not for the window.
bool isCli(const QStringList &arguments);

// Whether runCli() will need fonts, for an export of pages, and with that a QGuiApplication (of any platform).
bool needsFonts(const QStringList &arguments);

// Does it. Results go to standard output, messages to standard error. 0: done; 1: something failed, the
// rest is done; 2: the words of the call are off. Needs a QCoreApplication.
int runCli(const QStringList &arguments);
int runCli(const QStringList &arguments, QIODevice &output, QIODevice &messages);

} // namespace crossread
