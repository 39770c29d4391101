// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace runner {

/// Reads fields of a JSON object and remembers the first one that is not what it must be. A field that is absent or
/// null leaves its target alone.
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject &object, const QString &prefix = {})
        : m_object(object)
        , m_prefix(prefix)
    {
    }

    static constexpr qsizetype maxListItems = 1000;

    void text(const QString &name, QString &target, qsizetype maxLength = 1024 * 1024);
    void flag(const QString &name, bool &target);
    void whole(const QString &name, int &target, int least, int most);
    void texts(const QString &name, QStringList &target);
    [[nodiscard]] std::optional<QJsonObject> object(const QString &name);
    [[nodiscard]] QJsonValue value(const QString &name) const { return m_object.value(name); }
    [[nodiscard]] bool has(const QString &name) const;

    /// "NAME must be WHAT"; only the first counts.
    void refuse(const QString &name, const QString &what);
    /// A sentence of its own; only the first counts.
    void say(const QString &sentence);
    /// Takes over what @p inner, the reader of a nested object, found.
    void adopt(const FieldReader &inner) { say(inner.m_error); }
    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] QString path(const QString &name) const { return m_prefix + name; }

private:
    QJsonObject m_object;
    QString m_prefix;
    QString m_error;
};

} // namespace runner
