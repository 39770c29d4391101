// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QStringList>

#include <optional>

/// Reading members of JSON that people or other programs wrote: a missing or null member is left as it is, one of the
/// wrong type is remembered.
namespace tasks::fields {

[[nodiscard]] QDateTime timeOf(const QJsonValue &value);

class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {
    }

    void read(QLatin1StringView name, QString &target);
    void read(QLatin1StringView name, int &target);
    void read(QLatin1StringView name, double &target);
    void read(QLatin1StringView name, QDateTime &target);
    void read(QLatin1StringView name, QStringList &target);
    void read(QLatin1StringView name, QJsonObject &target);
    void read(QLatin1StringView name, QMap<QString, QString> &target);

    /// Says that @p name cannot be read.
    void refuse(QLatin1StringView name);
    [[nodiscard]] bool has(QLatin1StringView name) const;
    [[nodiscard]] QJsonValue value(QLatin1StringView name) const { return m_object[name]; }
    /// InvalidInput names the first member that was wrong.
    [[nodiscard]] base::Result<> result() const;

private:
    const QJsonObject &m_object;
    QString m_wrong;
};

} // namespace tasks::fields
