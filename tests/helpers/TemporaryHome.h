// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <utility>
#include <vector>

namespace helpers {

/// A home of a test's own: HOME, the XDG folders, GANTRY_DATA_DIR and GANTRY_CONFIG_DIR all lie in one temporary
/// folder that goes when the object goes. This process sees them from construction to destruction; other processes
/// get them through environment(). The path is short, because unix sockets are made in it.
class TemporaryHome
{
public:
    TemporaryHome()
        : m_folder(QStringLiteral("/tmp/gt-XXXXXX"))
    {
        for (const auto &[name, sub] : variables()) {
            if (!QDir().mkpath(path(sub)))
                qFatal("cannot make %s", qPrintable(path(sub)));
            QFile::setPermissions(path(sub), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            m_before.push_back({name, qEnvironmentVariableIsSet(name), qgetenv(name)});
            qputenv(name, path(sub).toLocal8Bit());
        }
    }
    ~TemporaryHome()
    {
        for (const Before &variable : m_before) {
            if (variable.wasSet)
                qputenv(variable.name, variable.value);
            else
                qunsetenv(variable.name);
        }
    }
    Q_DISABLE_COPY_MOVE(TemporaryHome)

    [[nodiscard]] QString path(const QString &inside = {}) const
    {
        return inside.isEmpty() ? m_folder.path() : m_folder.filePath(inside);
    }
    [[nodiscard]] QString home() const { return path(QStringLiteral("home")); }
    [[nodiscard]] QString data() const { return path(QStringLiteral("data")); }
    [[nodiscard]] QString config() const { return path(QStringLiteral("config")); }
    [[nodiscard]] QString runtime() const { return path(QStringLiteral("run")); }

    /// The caller's environment with these folders in it.
    [[nodiscard]] QProcessEnvironment environment() const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, sub] : variables())
            environment.insert(QString::fromLatin1(name), path(sub));
        return environment;
    }
    /// Makes a folder under the home, for example a project; returns its real path.
    [[nodiscard]] QString makeFolder(const QString &inside) const
    {
        QDir().mkpath(path(inside));
        return QDir(path(inside)).canonicalPath();
    }

private:
    struct Before
    {
        const char *name;
        bool wasSet;
        QByteArray value;
    };

    static QList<std::pair<const char *, QString>> variables()
    {
        return {{"HOME", QStringLiteral("home")},
                {"GANTRY_DATA_DIR", QStringLiteral("data")},
                {"GANTRY_CONFIG_DIR", QStringLiteral("config")},
                {"XDG_RUNTIME_DIR", QStringLiteral("run")},
                {"XDG_DATA_HOME", QStringLiteral("home/.local/share")},
                {"XDG_CONFIG_HOME", QStringLiteral("home/.config")},
                {"XDG_CACHE_HOME", QStringLiteral("home/.cache")}};
    }

    QTemporaryDir m_folder;
    std::vector<Before> m_before;
};

} // namespace helpers
