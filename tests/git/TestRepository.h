// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Git.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <filesystem>
#include <sys/stat.h>

namespace helpers {

/// A folder with a git repository of a test's own. The user's configuration is not read and no network is touched.
class TestRepository
{
public:
    enum class Commit { No, Yes };

    explicit TestRepository(Commit commit = Commit::Yes, const QString &name = QStringLiteral("repo"))
        : m_base(QDir(m_folder.path()).canonicalPath())
        , m_path(m_base + u'/' + name)
    {
        isolate();
        if (!QDir().mkpath(m_path))
            qFatal("no folder for a repository");
        run({"init", "--quiet", "--initial-branch=main"});
        if (commit == Commit::Yes) {
            write("README", "one\ntwo\nthree\n");
            commitAll("First");
        }
    }

    ~TestRepository()
    {
        // QTemporaryDir leaves files whose names are no text.
        std::error_code ignored;
        std::filesystem::remove_all(QFile::encodeName(m_base).toStdString(), ignored);
    }
    Q_DISABLE_COPY_MOVE(TestRepository)

    /// What every git of this process sees from now on.
    static void isolate()
    {
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_SYSTEM", "/dev/null");
        for (const char *who : {"AUTHOR", "COMMITTER"}) {
            qputenv(("GIT_" + QByteArray(who) + "_NAME").constData(), "Test");
            qputenv(("GIT_" + QByteArray(who) + "_EMAIL").constData(), "test@example.org");
        }
        // A submodule from a folder is refused else; GIT_CONFIG_COUNT sets it for every git below us.
        qputenv("GIT_CONFIG_COUNT", "1");
        qputenv("GIT_CONFIG_KEY_0", "protocol.file.allow");
        qputenv("GIT_CONFIG_VALUE_0", "always");
    }

    [[nodiscard]] QString path(const QString &inside = {}) const
    {
        return inside.isEmpty() ? m_path : m_path + u'/' + inside;
    }
    [[nodiscard]] QByteArray bytes() const { return QFile::encodeName(m_path); }
    /// A folder beside the repository that goes with it.
    [[nodiscard]] QString beside(const QString &name) const { return m_base + u'/' + name; }

    QByteArray run(const QByteArrayList &arguments) const { return run(bytes(), arguments); }
    static QByteArray run(const QByteArray &folder, const QByteArrayList &arguments)
    {
        const auto output = git::Git(folder).run(arguments);
        if (!output)
            qFatal("git %s: %s", arguments.join(' ').constData(), qUtf8Printable(output.error().message));
        return *output;
    }

    /// Paths are bytes: QFile would not take every one.
    void write(const QByteArray &path, const QByteArray &content) const { writeTo(bytes() + '/' + path, content); }
    static void writeTo(const QByteArray &path, const QByteArray &content)
    {
        for (qsizetype at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1))
            ::mkdir(path.first(at).constData(), 0755);
        FILE *file = std::fopen(path.constData(), "wb");
        if (!file
            || std::fwrite(content.constData(), 1, static_cast<size_t>(content.size()), file)
                != static_cast<size_t>(content.size()))
            qFatal("cannot write %s", path.constData());
        std::fclose(file);
    }
    /// Null: there is no such file.
    [[nodiscard]] QByteArray read(const QByteArray &path) const { return readFrom(bytes() + '/' + path); }
    static QByteArray readFrom(const QByteArray &path)
    {
        FILE *file = std::fopen(path.constData(), "rb");
        if (!file)
            return {};
        QByteArray content("");
        char buffer[4096];
        for (size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
            content.append(buffer, static_cast<qsizetype>(n));
        std::fclose(file);
        return content;
    }

    QByteArray commitAll(const QByteArray &message) const { return commitAll(bytes(), message); }
    static QByteArray commitAll(const QByteArray &folder, const QByteArray &message)
    {
        run(folder, {"add", "--all"});
        run(folder, {"commit", "--quiet", "--message=" + message});
        return run(folder, {"rev-parse", "HEAD"}).trimmed();
    }

private:
    QTemporaryDir m_folder;
    QString m_base;
    QString m_path;
};

} // namespace helpers
