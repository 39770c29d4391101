// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/TranscriptScan.h"

#include "usage/FastFind.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>

#include <fcntl.h>
#include <unistd.h>

namespace usage {

namespace {

/// Small enough to stay in a processor's cache between being read and being looked through.
constexpr std::size_t pieceBytes = 512 * 1024;
constexpr std::size_t seamBytes = 256;

} // namespace

/// Grows for a long line and shrinks again; has the padding the parser wants behind its end.
struct TranscriptScan::Buffer
{
    std::unique_ptr<char, decltype(&std::free)> bytes{nullptr, &std::free};
    std::size_t capacity = 0;
    std::size_t used = 0;

    [[nodiscard]] bool resize(std::size_t size)
    {
        void *const larger = std::realloc(bytes.get(), size + UsageLineReader::padding);
        if (!larger)
            return false;
        (void)bytes.release(); // realloc has taken it
        bytes.reset(static_cast<char *>(larger));
        capacity = size;
        std::memset(bytes.get() + std::min(used, size), 0, size + UsageLineReader::padding - std::min(used, size));
        return true;
    }
    [[nodiscard]] std::string_view text() const { return {bytes.get(), used}; }
    void removeFront(std::size_t count)
    {
        std::memmove(bytes.get(), bytes.get() + count, used - count);
        used -= count;
    }
};

class TranscriptScan::File
{
public:
    explicit File(const std::string &path)
        // A pipe with this name would otherwise wait for a writer.
        : m_handle(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY))
    {
    }
    ~File()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }
    [[nodiscard]] ssize_t read(char *to, std::size_t count, std::uint64_t offset) const
    {
        while (true) {
            const ssize_t got = ::pread(m_handle, to, count, static_cast<off_t>(offset));
            if (got >= 0 || errno != EINTR)
                return got;
        }
    }
    /// Of the bytes before @p offset; nothing when there are not that many.
    [[nodiscard]] std::optional<std::uint64_t> seamAt(std::uint64_t offset) const
    {
        char bytes[seamBytes];
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(offset, sizeof bytes));
        if (read(bytes, count, offset - count) != static_cast<ssize_t>(count))
            return {};
        return hashOf({bytes, count}).low;
    }

private:
    int m_handle;
};

TranscriptScan::TranscriptScan()
    : m_buffer(std::make_unique<Buffer>())
{
}

TranscriptScan::~TranscriptScan() = default;

void dropOpenLine(TranscriptState &state)
{
    if (!state.hasOpenLine)
        return;
    state.hasOpenLine = false;
    state.usage.candidates.pop_back();
    if (!state.usage.limits.empty() && state.usage.limits.back().candidate == state.usage.candidates.size())
        state.usage.limits.pop_back();
}

std::expected<TranscriptScan::Outcome, int> TranscriptScan::update(const std::string &path,
                                                                   std::string_view pathSession, TranscriptState &state)
{
    const File file(path);
    if (!file.isOpen())
        return std::unexpected(errno);
    dropOpenLine(state);
    bool restarted = false;
    if (state.offset > 0 && file.seamAt(state.offset) != state.seam) {
        state = {};
        restarted = true;
    }
    auto outcome = readOn(file, pathSession, state);
    keep(state.usage);
    if (outcome) {
        outcome->restarted = restarted;
        state.seam = file.seamAt(state.offset).value_or(0);
    }
    return outcome;
}

/// Candidates are gathered here and then stored in one piece of the right size: vectors that grow leave holes behind.
void TranscriptScan::keep(FileUsage &usage)
{
    usage.candidates.reserve(usage.candidates.size() + m_found.size());
    usage.candidates.insert(usage.candidates.end(), m_found.begin(), m_found.end());
    m_found.clear();
}

std::expected<TranscriptScan::Outcome, int> TranscriptScan::readOn(const File &file, std::string_view pathSession,
                                                                   TranscriptState &state)
{
    Outcome outcome;
    Buffer &buffer = *m_buffer;
    buffer.used = 0;
    if (buffer.capacity != pieceBytes && !buffer.resize(pieceBytes))
        return std::unexpected(ENOMEM);
    const std::uint64_t session = hashOf(pathSession).low;
    m_models.clear();
    for (std::uint32_t i = 0; i < state.usage.models.size(); ++i)
        m_models.emplace(state.usage.models[i], i);
    m_lastModel = 0;
    while (true) {
        if (buffer.used == buffer.capacity && !buffer.resize(std::min(buffer.capacity * 4, longestLine)))
            return std::unexpected(ENOMEM);
        const ssize_t got
            = file.read(buffer.bytes.get() + buffer.used, buffer.capacity - buffer.used, state.offset + buffer.used);
        if (got < 0)
            return std::unexpected(errno);
        if (got == 0)
            break;
        const std::size_t before = buffer.used;
        outcome.bytes += static_cast<std::uint64_t>(got);
        buffer.used += static_cast<std::size_t>(got);
        const std::size_t feed = buffer.text().substr(before).rfind('\n');
        if (feed == std::string_view::npos) {
            if (state.insideLongLine || buffer.used >= longestLine) {
                state.longLines += state.insideLongLine ? 0 : 1;
                state.insideLongLine = true;
                state.offset += buffer.used;
                buffer.used = 0;
            }
            continue;
        }
        const std::size_t end = before + feed + 1;
        const std::size_t begin = state.insideLongLine ? buffer.text().find('\n') + 1 : 0;
        state.insideLongLine = false;
        takeLines(buffer.text().substr(begin, end - begin), session, state.usage);
        state.offset += end;
        buffer.removeFront(end);
    }
    if (buffer.used > 0 && !state.insideLongLine)
        state.hasOpenLine = takeLine(buffer.text(), session, state.usage);
    return outcome;
}

std::uint32_t TranscriptScan::modelNumber(std::string_view model, FileUsage &usage)
{
    // Neighbours mostly have the same model.
    if (m_lastModel < usage.models.size() && usage.models[m_lastModel] == model)
        return m_lastModel;
    const auto [known, isNew]
        = m_models.try_emplace(std::string(model), static_cast<std::uint32_t>(usage.models.size()));
    if (isNew)
        usage.models.emplace_back(model);
    m_lastModel = known->second;
    return m_lastModel;
}

/// Only lines with the marker are looked at; finding it is far quicker than finding all the line feeds.
void TranscriptScan::takeLines(std::string_view lines, std::uint64_t pathSession, FileUsage &usage)
{
    std::size_t begin = 0;
    while (true) {
        const std::size_t found = findText(lines, usageMarker, begin);
        if (found == std::string_view::npos)
            return;
        const void *const feed = ::memrchr(lines.data() + begin, '\n', found - begin);
        if (feed)
            begin = static_cast<std::size_t>(static_cast<const char *>(feed) - lines.data()) + 1;
        const std::size_t end = lines.find('\n', found); // all of these end with one
        takeLine(lines.substr(begin, end - begin), pathSession, usage);
        begin = end + 1;
    }
}

bool TranscriptScan::takeLine(std::string_view text, std::uint64_t pathSession, FileUsage &usage)
{
    if (findText(text, usageMarker, 0) == std::string_view::npos)
        return false;
    const auto line = m_reader.read(text);
    if (!line)
        return false;
    Candidate candidate;
    if (!line->message.empty())
        candidate.message = hashOf(line->message);
    candidate.request = line->request.empty() ? 0 : hashOf(line->request).low;
    candidate.session = line->session.empty() ? pathSession : hashOf(line->session).low;
    candidate.at = line->at;
    candidate.tokens = line->tokens;
    candidate.costUsd = line->costUsd.value_or(0);
    candidate.flags = (line->costUsd ? Candidate::HasCost : 0U) | (line->sidechain ? Candidate::Sidechain : 0U)
        | (line->hasSpeed ? Candidate::HasSpeed : 0U) | (line->fast ? Candidate::Fast : 0U)
        | (line->onlyDaily ? Candidate::OnlyDaily : 0U) | (line->onlySessions ? Candidate::OnlySessions : 0U);
    candidate.model = modelNumber(line->model, usage);
    if (line->limitReset)
        usage.limits.push_back(
            {static_cast<std::uint32_t>(usage.candidates.size() + m_found.size()), 0, *line->limitReset});
    m_found.push_back(candidate);
    return true;
}

} // namespace usage
