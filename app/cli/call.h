#pragma once

#include "app/entities/dictionary/userdefinitions.h"
#include "app/result.h"

#include <optional>
#include <QHash>
#include <QIODevice>
#include <QStringList>

namespace crossread {

// One call of a command: its words, and where it prints and complains.
class Call
{
public:
    Call(QIODevice &output, QIODevice &messages) : m_output(output), m_messages(messages) {}

    QStringList inputs;
    QString dictionary; // a file; "" none
    QString pairs;      // a file of pairs of texts; "" none
    bool lines = false;
    QHash<QString, QStringList> options; // of `export`: what stands behind each that is given; of a switch yes or no

    // The user's own rules, read when they are first asked for. What is wrong with them is named in mentionsOf().
    const UserDefinitions &definitions();

    // One line, nearly always JSON, handed on at once. False: nobody reads any more, stop.
    bool print(const QByteArray &json);
    bool write(const QByteArray &bytes); // the same as they are
    // Says something that is no failure.
    void tell(const Error &message);
    // Names what failed and goes on.
    void fail(const Error &error);
    // The words of the call are off, as only the command itself can see.
    void refuse(const QString &reason);

    int status() const { return m_refused ? 2 : m_failed ? 1 : 0; }

private:
    QIODevice &m_output;
    QIODevice &m_messages;
    std::optional<UserDefinitions> m_definitions;
    bool m_failed = false;
    bool m_refused = false;
};

// A row of the table of commands.
struct Command
{
    const char *name;
    const char *usage; // the words behind the name, UTF-8
    const char *help;  // what it does and prints, for people; to be translated
    int inputs;        // at least so many
    QStringList options;
    void (*run)(Call &call);
};

const QList<Command> &commands();

} // namespace crossread
