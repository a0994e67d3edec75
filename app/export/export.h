#pragma once

#include "app/export/exportdata.h"
#include "app/export/pdfoptions.h"
#include "app/progress.h"
#include "app/result.h"

#include <QJsonObject>

namespace crossread {

struct PdfPages;

// What the user chooses for an export, whatever the format: each takes of it what it can show.
struct ExportOptions
{
    bool confirmedOnly = false; // leaves out what was only suggested: claims, and conflicts between them
    bool entities = false;      // marks them in the texts
    bool notes = true;          // of annotations, articles and claims
    bool originals = false;     // with the articles' original files, where the format can hold them
    bool eachArticle = false;   // a file for each article, into a folder
    QString author;             // whom the file is by; "" nobody
    PdfOptions pdf;             // what pages alone have; what stands above holds for them too

    friend bool operator==(const ExportOptions &, const ExportOptions &) = default;
};

// One of these options by a name, for the command line (--NAME, --no-NAME), for dialogs and to be remembered.
struct ExportSetting
{
    const char *name;
    const char *values; // "" : yes or no; "a4|letter": one of these; "NAME": any text
    const char *title;  // for people, and of the values where these are named, "A4|Letter"; to be translated
    const char *valueTitles;
    const char *help;                                          // a line; to be translated
    bool (*set)(ExportOptions &options, const QString &value); // false: there is no such value
    QString (*get)(const ExportOptions &options);

    bool isSwitch() const { return *values == 0; }
    QStringList choices() const; // of the values that are named; none: any text
};

const QList<ExportSetting> &exportSettings();
// False: there is no such option, or no such value of it.
bool setOption(ExportOptions &options, const QString &name, const QString &value);
QJsonObject toJson(const ExportOptions &options);     // all but the author, who is a setting of the program
ExportOptions exportOptions(const QJsonObject &json); // what it does not name, or wrongly, stays at its default

// A row of the table of formats.
struct ExportFormat
{
    enum Need {
        Mentions = 1, // ExportedArticle::mentions, even where `entities` is not chosen
        Claims = 2,   // ExportData::claims, conflicts, citations and links
        Originals = 4,
        Fonts = 8, // a QGuiApplication; write() may run on any thread all the same
    };

    const char *name;     // on the command line; never changes
    const char *title;    // for people; to be translated
    const char *suffix;   // of the file, without a dot
    bool isText;          // may go to standard output
    bool splits;          // a file for each article is possible
    int articles;         // so many, no more and no less; 0: any number
    int needs;            // of Need
    const char *settings; // names of the options that matter to it, with blanks between
    // The whole file. Any thread; an error names what cannot be written. Cancelled: whatever, it is not used.
    Result<QByteArray> (*write)(const ExportData &data, const ExportOptions &options, const Progress &progress);
    // The same as a printer or a preview shows it (app/export/pdfpages.h); null: it has no pages.
    PdfPages (*pages)(const ExportData &data, const ExportOptions &options, const Progress &progress) = nullptr;

    bool uses(const char *setting) const;
};

const QList<ExportFormat> &exportFormats();
const ExportFormat *exportFormat(const QString &name); // nullptr: there is none

// The part of the data that is about one of its articles; the corpus stays.
ExportData onlyOf(const ExportData &data, qsizetype article);

// What files call an article: the last part of its path, as the command line prints it.
QString fileNameOf(const Article &article);

} // namespace crossread
