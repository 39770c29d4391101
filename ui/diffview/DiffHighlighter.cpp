// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diffview/DiffHighlighter.h"

#include "ui/diffview/DiffText.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QThreadPool>
#include <QtConcurrentRun>

#include <optional>

namespace ui {
namespace {

using Kind = git::DiffLine::Kind;
using Style = KSyntaxHighlighting::Theme::TextStyle;
using Syntax = KSyntaxHighlighting::Theme;

/// Lines above the first one that are read to know whether it stands inside a comment or a string.
constexpr qint32 leadLines = 120;
/// The rules of some languages take seconds for longer lines.
constexpr qsizetype maxCharacters = 2000;

std::optional<CodeKind> kindOf(Style style)
{
    switch (style) {
    case Syntax::Keyword:
    case Syntax::ControlFlow:
    case Syntax::Import:
    case Syntax::Preprocessor:
    case Syntax::BuiltIn:
    case Syntax::Constant:
        return CodeKind::Keyword;
    case Syntax::Function:
    case Syntax::Extension:
        return CodeKind::Function;
    case Syntax::String:
    case Syntax::VerbatimString:
    case Syntax::SpecialString:
    case Syntax::Char:
    case Syntax::SpecialChar:
        return CodeKind::String;
    case Syntax::DecVal:
    case Syntax::BaseN:
    case Syntax::Float:
        return CodeKind::Number;
    case Syntax::DataType:
    case Syntax::Attribute:
    case Syntax::Variable:
        return CodeKind::Key;
    case Syntax::Comment:
    case Syntax::Documentation:
    case Syntax::CommentVar:
    case Syntax::Annotation:
        return CodeKind::Comment;
    default:
        return std::nullopt;
    }
}

/// Keeps what the definition says about one line at a time.
class Collector : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit Collector(const KSyntaxHighlighting::Definition &definition) { setDefinition(definition); }

    QList<CodeSpan> read(const QString &text, KSyntaxHighlighting::State &state)
    {
        m_spans.clear();
        state = highlightLine(text, state);
        return m_spans;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const auto kind = kindOf(format.textStyle());
        if (length > 0 && kind)
            m_spans.append({offset, length, *kind});
    }

private:
    QList<CodeSpan> m_spans;
};

/// The old and the new file run through a diff side by side; each has a state of its own.
CodeSpans readLines(const git::Diff &diff, const KSyntaxHighlighting::Definition &definition, qint32 from, qint32 to)
{
    CodeSpans spans;
    Collector collector(definition);
    KSyntaxHighlighting::State before;
    KSyntaxHighlighting::State after;
    for (qint32 at = std::max(from - leadLines, 0); at < to; ++at) {
        const git::DiffLine &line = diff.lines[at];
        if (line.kind == Kind::Hunk)
            before = after = {};
        const bool isCode = line.kind == Kind::Context || line.kind == Kind::Added || line.kind == Kind::Removed;
        if (!isCode || line.length > DiffText::maxBytes)
            continue;
        const QString text = DiffText::decoded(diff.textOf(line));
        if (text.size() > maxCharacters)
            continue;
        QList<CodeSpan> found = collector.read(text, line.kind == Kind::Removed ? before : after);
        if (line.kind == Kind::Context)
            before = after;
        if (at >= from)
            spans.insert(at, found);
    }
    return spans;
}

/// A repository is used from one thread only, and reading its index takes some 10 ms: both are kept for good.
class Workshop
{
public:
    Workshop()
    {
        pool.setMaxThreadCount(1);
        pool.setExpiryTimeout(-1);
    }

    CodeSpans work(const git::Diff &diff, const QString &fileName, qint32 from, qint32 to)
    {
        if (!m_repository)
            m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
        const auto definition = m_repository->definitionForFileName(fileName);
        return definition.isValid() ? readLines(diff, definition, from, to) : CodeSpans();
    }

    QThreadPool pool;

private:
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
};

} // namespace

QFuture<CodeSpans> highlightCode(const std::shared_ptr<const git::Diff> &diff, const QString &fileName, qint32 from,
                                 qint32 to)
{
    static Workshop workshop;
    const auto count = static_cast<qint32>(diff->lines.size());
    from = std::clamp(from, 0, count);
    to = std::clamp(to, from, count);
    return QtConcurrent::run(&workshop.pool,
                             [diff, fileName, from, to] { return workshop.work(*diff, fileName, from, to); });
}

} // namespace ui
