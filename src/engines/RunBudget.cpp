// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunBudget.h"

#include <QCoreApplication>
#include <QDateTime>

namespace engines {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(engines::RunBudget)
};

std::uint64_t countIn(const QJsonObject &counts, QLatin1StringView name)
{
    return static_cast<std::uint64_t>(std::max<qint64>(0, counts.value(name).toInteger()));
}

usage::TokenCounts tokensOf(const QJsonObject &counts)
{
    usage::TokenCounts tokens;
    tokens.input = countIn(counts, "input_tokens"_L1);
    tokens.output = countIn(counts, "output_tokens"_L1);
    tokens.cacheRead = countIn(counts, "cache_read_input_tokens"_L1);
    const QJsonObject written = counts.value("cache_creation"_L1).toObject();
    tokens.write1h = countIn(written, "ephemeral_1h_input_tokens"_L1);
    tokens.write5m = written.isEmpty() ? countIn(counts, "cache_creation_input_tokens"_L1)
                                       : countIn(written, "ephemeral_5m_input_tokens"_L1);
    return tokens;
}

} // namespace

RunBudget::RunBudget(const std::optional<base::Money> &budget, const QString &pricesFolder)
    : m_budget(budget && *budget > base::Money() ? budget : std::nullopt)
{
    if (m_budget)
        m_pricing.emplace(std::make_shared<const usage::PriceBook>(usage::PriceBook::load(pricesFolder)),
                          usage::CostMode::Calculate);
}

QList<RunBudget::Notice> RunBudget::feed(QByteArrayView bytes)
{
    QList<Notice> notices;
    if (!m_budget)
        return notices;
    m_lines.feed(bytes, [&](QByteArrayView line) {
        take(line);
        look(notices);
    });
    return notices;
}

void RunBudget::take(QByteArrayView line)
{
    const auto parsed = claude::parseStreamLine(line);
    if (!parsed)
        return;
    if (const auto result = claude::ResultLine::from(*parsed)) {
        takeResult(*result);
    } else if (parsed->type == "assistant"_L1) {
        m_hasResult = false;
        takeMessage(parsed->json().value("message"_L1).toObject());
    }
}

/// A conversation tells its sum so far with each of its results.
void RunBudget::takeResult(const claude::ResultLine &result)
{
    m_hasResult = true;
    if (!result.totalCost)
        return;
    m_results.insert(result.conversation.toString(), *result.totalCost);
    m_sum = 0;
}

/// A message comes in several lines, each with the figures so far.
void RunBudget::takeMessage(const QJsonObject &message)
{
    const QString id = message.value("id"_L1).toString();
    const QJsonObject counts = message.value("usage"_L1).toObject();
    if (id.isEmpty() || counts.isEmpty())
        return;
    usage::Candidate candidate;
    candidate.at = QDateTime::currentMSecsSinceEpoch();
    candidate.tokens = tokensOf(counts);
    const std::uint32_t model = m_pricing->numberOf(message.value("model"_L1).toString().toStdString());
    double &known = m_messages[id];
    const double dollars = std::max(known, m_pricing->costOf(candidate, model));
    m_sum += dollars - known;
    known = dollars;
}

base::Money RunBudget::spent() const
{
    base::Money spent = base::Money::fromDollars(m_sum);
    for (const base::Money &result : m_results)
        spent = spent + result;
    return spent;
}

void RunBudget::look(QList<Notice> &notices)
{
    const base::Money now = spent();
    const bool isSpent = now >= *m_budget;
    const bool isMost = now.micros() >= m_budget->micros() / 5 * 4;
    // The result that has used it up ends nothing: the run may be over. What comes after it shows that it is not.
    const bool stops = isSpent && !m_hasResult;
    const int level = stops ? 3 : isSpent ? 2 : isMost ? 1 : 0;
    if (level <= m_told)
        return;
    m_told = level;
    const QString budget = m_budget->toString();
    const QString words = isSpent ? Text::tr("The budget of %1 is used up.").arg(budget)
        : m_hasResult             ? Text::tr("%1 of the budget of %2 are spent.").arg(now.toString(), budget)
                      : Text::tr("About %1 of the budget of %2 are spent (estimated).").arg(now.toString(), budget);
    notices.append({isSpent, stops, now, words});
}

QString RunBudget::stopWords() const
{
    return Text::tr("The run was stopped: its budget of %1 is used up. Raise it in Settings, Engines, or give the "
                    "session one of its own.")
        .arg(m_budget.value_or(base::Money()).toString());
}

QJsonObject noticeData(const RunBudget::Notice &notice)
{
    return {{u"limit"_s, u"budget"_s}, {u"words"_s, notice.words}, {u"cost_micros"_s, notice.spent.micros()}};
}

} // namespace engines
