// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxStream.h"

namespace engines {

using namespace Qt::StringLiterals;
namespace eventtype = session::eventtype;

namespace {

constexpr qsizetype maxResultText = 16 * 1024;

} // namespace

QJsonObject resultData(const claude::ResultLine &result)
{
    const claude::Tokens tokens = claude::sumOf(result.modelUsage);
    QJsonObject data{
        {u"is_error"_s, result.isError},
        {u"subtype"_s, result.subtype},
        {u"error"_s, result.failure()},
        {u"text"_s, result.text.left(maxResultText)},
        {u"conversation"_s, result.conversation.toString()},
        {u"turns"_s, result.turns},
        {u"permission_denials"_s, result.permissionDenials},
        {u"input_tokens"_s, tokens.input},
        {u"output_tokens"_s, tokens.output},
        {u"cache_read_tokens"_s, tokens.cacheRead},
        {u"cache_creation_tokens"_s, tokens.cacheCreation},
    };
    if (result.totalCost)
        data.insert(u"total_cost_micros"_s, result.totalCost->micros());
    return data;
}

void SandboxStream::feed(QByteArrayView bytes, const Tell &tell)
{
    for (const claude::StreamLine &line : m_reader.feed(bytes).lines) {
        const auto fact = claude::factOf(line);
        if (!fact)
            continue;
        if (const auto *turn = std::get_if<claude::TurnBegun>(&fact->what)) {
            m_retryStatus = -1;
            tell({eventtype::turnStarted,
                  u"turn:"_s + fact->id,
                  {{u"model"_s, turn->model},
                   {u"permission_mode"_s, turn->permissionMode},
                   {u"conversation"_s, turn->conversation.toString()}}});
        } else if (const auto *result = std::get_if<claude::ResultLine>(&fact->what)) {
            m_hasResult = true;
            m_cost = result->totalCost;
            tell({eventtype::runResult, u"result:"_s + fact->id, resultData(*result)});
        } else if (const auto *retry = std::get_if<claude::ApiRetry>(&fact->what);
                   retry && retry->status != m_retryStatus) {
            m_retryStatus = retry->status;
            tell({eventtype::apiRetry,
                  u"retry:"_s + fact->id,
                  {{u"attempt"_s, retry->attempt},
                   {u"max_retries"_s, retry->maxRetries},
                   {u"status"_s, retry->status},
                   {u"error"_s, retry->error}}});
        }
    }
}

} // namespace engines
