// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/ExecutionSteps.h"

namespace engines {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLine = 256; ///< of the line and what a command may have left before it

} // namespace

ExecutionSteps::ExecutionSteps(const QString &mark)
    : m_mark(mark.isEmpty() ? QByteArray() : u"[%1]"_s.arg(mark).toUtf8())
    , m_line(u"Step (\\d{1,6}) of (\\d{1,6}) ended with exit code (\\d{1,3}) after (\\d{1,6}) s $"_s)
{
}

QList<ExecutionStep> ExecutionSteps::feed(QByteArrayView bytes)
{
    QList<ExecutionStep> steps;
    if (m_mark.isEmpty())
        return steps;
    m_rest.append(bytes);
    qsizetype begin = 0;
    for (qsizetype at = m_rest.indexOf(m_mark); at >= 0; at = m_rest.indexOf(m_mark, begin)) {
        const qsizetype from = std::max(begin, at - maxLine);
        const auto match = m_line.match(QString::fromUtf8(QByteArrayView(m_rest).sliced(from, at - from)));
        if (match.hasMatch())
            steps.append({match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(),
                          match.captured(4).toLongLong() * 1000});
        begin = at + m_mark.size();
    }
    m_rest = m_rest.sliced(begin).right(maxLine + m_mark.size());
    return steps;
}

} // namespace engines
