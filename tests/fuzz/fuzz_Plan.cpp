// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Plan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

namespace {

void checkProblems(const QList<session::PlanProblem> &problems, qsizetype size)
{
    if (problems.isEmpty() || problems.size() > 20)
        std::abort();
    for (const session::PlanProblem &problem : problems) {
        if (problem.line < 1 || problem.column < 1 || problem.line > size + 1 || problem.message.isEmpty())
            std::abort();
    }
}

/// Qt's reader is the judge of what is JSON. It takes the last of two equal names, and less depth and more escapes.
void compareWithQt(const QByteArray &bytes)
{
    const auto node = session::parsePlanJson(bytes);
    if (!node)
        return;
    const QByteArray written = session::writePlanJson(*node);
    const QJsonDocument ours = QJsonDocument::fromJson('[' + written + ']');
    if (ours.isNull())
        std::abort();
    const auto again = session::parsePlanJson(written);
    if (!again || session::writePlanJson(*again) != written)
        std::abort();
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    compareWithQt(bytes);
    const auto plan = session::readPlan(bytes);
    if (!plan) {
        checkProblems(plan.error(), bytes.size());
        return 0;
    }
    const auto again = session::readPlan(session::writePlan(*plan));
    if (!again || *again != *plan)
        std::abort();
    QMap<QString, QString> values;
    for (const session::PlanVariable &variable : plan->variables)
        values.insert(variable.name, variable.choices.value(0, QStringLiteral("${a}")));
    const auto expanded = session::expand(*plan, values, {});
    if (!expanded || expanded->steps.size() != plan->steps.size())
        std::abort();
    return 0;
}
