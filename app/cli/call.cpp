#include "app/cli/call.h"

#include <QCoreApplication>
#include <QFileDevice>

#include <cerrno>

namespace crossread {

const UserDefinitions &Call::definitions()
{
    if (!m_definitions)
        m_definitions = userDefinitions(definitionsFolder());
    return *m_definitions;
}

bool Call::print(const QByteArray &json)
{
    return write(json + '\n');
}

bool Call::write(const QByteArray &bytes)
{
    errno = 0;
    auto *file = qobject_cast<QFileDevice *>(&m_output);
    if (m_output.write(bytes) == bytes.size() && (!file || file->flush()))
        return true;
    // Somebody who has read enough (`| head`) is no reason to complain.
    if (errno != EPIPE)
        fail({QCoreApplication::translate("crossread", "The results cannot be written."), m_output.errorString()});
    m_failed = true;
    return false;
}

void Call::fail(const Error &error)
{
    m_failed = true;
    tell(error);
}

void Call::refuse(const QString &reason)
{
    m_refused = true;
    tell({reason, {}});
}

void Call::tell(const Error &message)
{
    QString line = QStringLiteral("crossread: ") + message.message;
    if (!message.detail.isEmpty())
        line += QStringLiteral(" (%1)").arg(message.detail);
    m_messages.write(line.toUtf8() + '\n');
}

} // namespace crossread
