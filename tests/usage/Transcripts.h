// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace helpers {

/// A config folder of a test's own, with transcripts in it.
class Transcripts
{
public:
    [[nodiscard]] QString root() const { return m_folder.filePath(QStringLiteral("config/projects")); }
    [[nodiscard]] std::string path(const QString &name) const { return (root() + u'/' + name).toStdString(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const { put(name, bytes, QIODevice::Truncate); }
    void append(const QString &name, const QByteArray &bytes) const { put(name, bytes, QIODevice::Append); }
    void remove(const QString &name) const { QFile::remove(root() + u'/' + name); }

    /// A line that counts; @p more goes in front of its fields.
    static QByteArray line(const QByteArray &id, int input, const QByteArray &at = "2026-03-08T10:00:00.000Z",
                           const QByteArray &more = {}, const QByteArray &model = "claude-opus-5")
    {
        return "{" + more + R"("timestamp":")" + at + R"(","requestId":"r)" + id + R"(","message":{"id":")" + id
            + R"(","model":")" + model + R"(","usage":{"input_tokens":)" + QByteArray::number(input)
            + R"(,"output_tokens":1}}})" + "\n";
    }

private:
    void put(const QString &name, const QByteArray &bytes, QIODevice::OpenModeFlag how) const
    {
        QDir().mkpath(QFileInfo(root() + u'/' + name).path());
        QFile target(root() + u'/' + name);
        if (!target.open(QIODevice::WriteOnly | how) || target.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(target.fileName()));
    }

    QTemporaryDir m_folder;
};

} // namespace helpers
