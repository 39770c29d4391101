// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/Wire.h"
#include "net/ConnectEnvelope.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

namespace {

using net::connect::Envelope;
using net::connect::EnvelopeReader;

constexpr quint32 maxPayload = 4096;

struct Outcome
{
    QList<Envelope> envelopes;
    bool failed = false;
    bool ended = false;
};

Outcome read(QByteArrayView bytes, qsizetype piece)
{
    EnvelopeReader reader(maxPayload);
    Outcome outcome;
    for (qsizetype at = 0; at < bytes.size() && !outcome.failed; at += piece) {
        const auto fed = reader.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)),
                                     [&outcome](const Envelope &envelope) { outcome.envelopes.append(envelope); });
        outcome.failed = !fed;
    }
    outcome.ended = reader.hasEnded();
    return outcome;
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const Outcome whole = read(bytes, std::max<qsizetype>(1, bytes.size()));
    const Outcome pieces = read(bytes, 1 + static_cast<qsizetype>(size % 13));
    if (whole.envelopes != pieces.envelopes || whole.failed != pieces.failed || whole.ended != pieces.ended)
        std::abort();
    for (const Envelope &envelope : whole.envelopes) {
        if (envelope.payload.size() > maxPayload)
            std::abort();
        [[maybe_unused]] const auto end = net::connect::readEnd(envelope.payload);
        [[maybe_unused]] const auto event = e2b::readProcessEvent(QJsonDocument::fromJson(envelope.payload).object());
    }
    [[maybe_unused]] const auto sandbox = e2b::readSandbox(QJsonDocument::fromJson(bytes.toByteArray()).object());
    return 0;
}
