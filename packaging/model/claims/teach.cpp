// teach ENCODER SENTENCES OUT [FIRST COUNT]: what the teacher makes of each line, 512 numbers of 32 bits each; see
// packaging/model/README.md.
#include "packaging/model/claims/teacher.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

using namespace crossread;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    QFile file(arguments.value(2));
    const Result<Teacher> teacher = Teacher::read(arguments.value(1));
    if (arguments.size() < 4 || !teacher.ok() || !file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s\nusage: teach ENCODER SENTENCES OUT [FIRST COUNT]\n",
                     teacher.ok() ? "" : qPrintable(teacher.error().message));
        return 2;
    }
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    lines.removeAll(QString());
    if (arguments.size() == 6)
        lines = lines.mid(arguments[4].toInt(), arguments[5].toInt());
    QSaveFile out(arguments[3]);
    if (!out.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "%s cannot be written.\n", qPrintable(arguments[3]));
        return 1;
    }
    constexpr qsizetype atOnce = 25;
    for (qsizetype i = 0; i < lines.size(); i += atOnce) {
        const std::vector<float> places = teacher->places(lines.mid(i, atOnce));
        out.write(reinterpret_cast<const char *>(places.data()), qsizetype(places.size() * sizeof(float)));
        if (i % 10000 == 0)
            std::fprintf(stderr, "%lld of %lld\n", static_cast<long long>(i), static_cast<long long>(lines.size()));
    }
    return out.commit() ? 0 : 1;
}
