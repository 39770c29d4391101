// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace engines {

/// A template of the service with what is done in a new sandbox before the run.
struct SandboxTemplate
{
    QString name;
    QString description;
    QString base; ///< the service's template
    QStringList setup; ///< shell commands, one after the other, in the project's folder there
    QMap<QString, QString> environment; ///< of the commands and of the run; no place for keys
    bool builtIn = false;

    [[nodiscard]] QJsonObject toJson() const;
    /// InvalidInput names the member that is wrong.
    [[nodiscard]] static base::Result<SandboxTemplate> fromJson(const QJsonObject &json);
    bool operator==(const SandboxTemplate &) const = default;
};

/// Those that come with Gantry, and the user's own: one private JSON file each.
class SandboxTemplates
{
public:
    explicit SandboxTemplates(const QString &folder)
        : m_folder(folder)
    {
    }

    /// Ours first, then the user's by name. @p problems gets a line for each file that could not be read.
    [[nodiscard]] QList<SandboxTemplate> all(QStringList *problems = nullptr) const;
    /// One that is unknown here is the service's: it gets no set-up.
    [[nodiscard]] SandboxTemplate resolve(const QString &name) const;
    [[nodiscard]] std::optional<SandboxTemplate> find(const QString &name) const;
    /// InvalidInput: a name that is no file name, or one of ours.
    [[nodiscard]] base::Result<> write(const SandboxTemplate &made) const;
    /// NotFound; InvalidInput: one of ours.
    [[nodiscard]] base::Result<> remove(const QString &name) const;

private:
    [[nodiscard]] QString fileOf(const QString &name) const;

    QString m_folder;
};

} // namespace engines
