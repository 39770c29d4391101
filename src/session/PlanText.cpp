// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PlanText.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace session::plantext {
namespace {

/// The name in "${name}" at @p at; empty: there is none.
QStringView nameAt(QStringView text, qsizetype at)
{
    if (!text.sliced(at).startsWith("${"_L1))
        return {};
    const qsizetype end = text.indexOf(u'}', at);
    const QStringView name = end < 0 ? QStringView() : text.sliced(at + 2, end - at - 2);
    return name.size() <= 64 && isVariableName(name.toString()) ? name : QStringView();
}

} // namespace

bool isVariableName(const QString &name)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return !name.isEmpty() && name.size() <= 64 && isLetter(name[0])
        && std::ranges::all_of(name, [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_'; });
}

bool isEnvironmentName(const QString &name)
{
    static const QRegularExpression shape(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    return name.size() <= 200 && shape.match(name).hasMatch();
}

QStringList references(const QString &text)
{
    QStringList names;
    for (qsizetype i = text.indexOf(u'$'); i >= 0; i = text.indexOf(u'$', i + 1)) {
        if (QStringView(text).sliced(i).startsWith("$${"_L1)) {
            i += 2;
            continue;
        }
        if (const QStringView name = nameAt(text, i); !name.isEmpty() && !names.contains(name))
            names.append(name.toString());
    }
    return names;
}

QString substituted(const QString &text, const QMap<QString, QString> &values)
{
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] != u'$') {
            result += text[i++];
            continue;
        }
        const QStringView name = nameAt(text, i);
        if (QStringView(text).sliced(i).startsWith("$${"_L1)) {
            result += "${"_L1;
            i += 3;
        } else if (const auto value = values.constFind(name.toString());
                   !name.isEmpty() && value != values.constEnd()) {
            result += *value;
            i += name.size() + 3;
        } else {
            result += text[i++];
        }
    }
    return result;
}

QString escaped(QString text)
{
    return text.replace("${"_L1, "$${"_L1);
}

QStringList usedInShell(const QString &command, const QStringList &names)
{
    QStringList used;
    for (const QString &name : names) {
        const QRegularExpression shape(u"\\$(\\{#?)?%1(?![A-Za-z0-9_])"_s.arg(name));
        if (shape.match(command).hasMatch())
            used.append(name);
    }
    return used;
}

bool soundsSecret(const QString &environmentName)
{
    static const QRegularExpression shape(
        u"TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|AUTH|(^|_|API|SSH)KEYS?(_|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(environmentName).hasMatch();
}

} // namespace session::plantext
