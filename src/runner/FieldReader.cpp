// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/FieldReader.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace runner {

bool FieldReader::has(const QString &name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

void FieldReader::refuse(const QString &name, const QString &what)
{
    say(u"%1 must be %2"_s.arg(path(name), what));
}

void FieldReader::say(const QString &sentence)
{
    if (m_error.isEmpty())
        m_error = sentence;
}

void FieldReader::text(const QString &name, QString &target, qsizetype maxLength)
{
    if (!has(name))
        return;
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        return refuse(name, u"a string"_s);
    target = value.toString();
    if (target.size() > maxLength)
        refuse(name, u"a string of at most %1 characters"_s.arg(maxLength));
    else if (target.contains(QChar(0)))
        refuse(name, u"a string without NUL characters"_s);
}

void FieldReader::flag(const QString &name, bool &target)
{
    if (!has(name))
        return;
    if (!m_object.value(name).isBool())
        return refuse(name, u"a boolean"_s);
    target = m_object.value(name).toBool();
}

void FieldReader::whole(const QString &name, int &target, int least, int most)
{
    if (!has(name))
        return;
    const double number = m_object.value(name).toDouble(std::nan(""));
    if (!(number >= least && number <= most) || number != std::floor(number))
        return refuse(name, u"a whole number between %1 and %2"_s.arg(least).arg(most));
    target = static_cast<int>(number);
}

void FieldReader::texts(const QString &name, QStringList &target)
{
    if (!has(name))
        return;
    if (!m_object.value(name).isArray())
        return refuse(name, u"an array of strings"_s);
    const QJsonArray array = m_object.value(name).toArray();
    if (array.size() > maxListItems)
        return refuse(name, u"an array of at most %1 strings"_s.arg(maxListItems));
    for (const QJsonValue &value : array) {
        if (!value.isString() || value.toString().contains(QChar(0)))
            return refuse(name, u"an array of strings"_s);
        target.append(value.toString());
    }
}

std::optional<QJsonObject> FieldReader::object(const QString &name)
{
    if (!has(name))
        return {};
    if (!m_object.value(name).isObject()) {
        refuse(name, u"an object"_s);
        return {};
    }
    return m_object.value(name).toObject();
}

} // namespace runner
