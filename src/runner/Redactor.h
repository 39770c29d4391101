// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace runner {

/// Replaces secrets in what leaves a task: as they are, as JSON strings hold them (also twice escaped), and the single
/// lines of those that have several. Values under minBytes are left alone: "1" or "true" would tear everything apart.
class Redactor
{
public:
    static constexpr qsizetype minBytes = 6;
    static constexpr qsizetype minLineBytes = 12; ///< of a line of a longer secret
    static constexpr auto replacement = "[redacted]";

    void add(const QByteArray &secret);
    [[nodiscard]] QByteArray redacted(const QByteArray &text) const;
    [[nodiscard]] QString redacted(const QString &text) const;
    /// Of a JSON value: stays one, and means the same to a program. Only texts change; numbers do not, nor names and
    /// values of "type", "subtype" and "status" that are plain words, because those are the protocol's own. Nor the
    /// values of @p kept, members of the outermost object.
    [[nodiscard]] QByteArray redactedJson(const QByteArray &json, const QByteArrayList &kept = {}) const;
    /// Whether redacted() would change it.
    [[nodiscard]] bool finds(const QByteArray &text) const;

private:
    void addForm(const QByteArray &form);
    [[nodiscard]] QByteArray redactedToken(const QByteArray &token) const;

    QByteArrayList m_forms; ///< longest first, so that no part is replaced before the whole
};

} // namespace runner
