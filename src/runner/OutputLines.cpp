// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/OutputLines.h"

#include "runner/OrderedJson.h"

#include <simdjson.h>

namespace runner {

void OutputLines::feed(QByteArrayView bytes, const Take &take)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = bytes.first(end < 0 ? bytes.size() : end);
        if (!m_skipping && m_rest.size() + piece.size() > maxLineBytes) {
            m_skipping = true;
            m_rest = QByteArray();
            take(QByteArrayView());
        }
        if (end < 0) {
            if (!m_skipping)
                m_rest.append(piece);
            return;
        }
        bytes = bytes.sliced(end + 1);
        if (std::exchange(m_skipping, false))
            continue;
        if (m_rest.isEmpty()) {
            take(piece.endsWith('\r') ? piece.chopped(1) : piece);
            continue;
        }
        m_rest.append(piece);
        const QByteArray line = std::exchange(m_rest, QByteArray());
        take(line.endsWith('\r') ? QByteArrayView(line).chopped(1) : QByteArrayView(line));
    }
}

void OutputLines::finish(const Take &take)
{
    const QByteArray line = std::exchange(m_rest, QByteArray());
    if (!line.isEmpty())
        take(line);
}

class LineReader::Private
{
public:
    simdjson::dom::parser parser;
};

LineReader::LineReader()
    : d(std::make_unique<Private>())
{
}

LineReader::~LineReader() = default;

LineFacts LineReader::read(QByteArrayView line)
{
    LineFacts facts;
    const simdjson::padded_string padded(line.data(), static_cast<size_t>(line.size()));
    simdjson::dom::object object;
    if (d->parser.parse(padded).get(object) != simdjson::SUCCESS)
        return facts;
    facts.isObject = true;
    std::string_view type;
    if (object["type"].get(type) == simdjson::SUCCESS)
        facts.type = QString::fromUtf8(type.data(), static_cast<qsizetype>(std::min<size_t>(type.size(), 64)));
    if (facts.type != u"result")
        return facts;
    bool isError = false;
    if (object["is_error"].get(isError) == simdjson::SUCCESS)
        facts.isError = isError;
    int64_t turns = 0;
    if (object["num_turns"].get(turns) == simdjson::SUCCESS && turns >= 0 && turns < 1'000'000'000)
        facts.turns = static_cast<int>(turns);
    return facts;
}

QByteArray textFrame(QByteArrayView line)
{
    return OrderedJson()
        .add(QStringLiteral("type"), QStringLiteral("text"))
        .add(QStringLiteral("content"), QString::fromUtf8(line))
        .compact();
}

} // namespace runner
