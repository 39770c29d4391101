// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/TaskBlock.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace github {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr auto mark = "gantry-task"_L1;

QString tr(const char *text)
{
    return QCoreApplication::translate("github::TaskBlock", text);
}

/// How many of the same fence character a line begins with, after at most three spaces; 0: it is no fence.
struct Fence
{
    QChar character;
    qsizetype length = 0;
    QStringView rest;
};

Fence fenceOf(QStringView line)
{
    qsizetype start = 0;
    while (start < line.size() && start < 4 && line.at(start) == u' ')
        ++start;
    if (start > 3 || start == line.size() || (line.at(start) != u'`' && line.at(start) != u'~'))
        return {};
    const QChar character = line.at(start);
    qsizetype end = start;
    while (end < line.size() && line.at(end) == character)
        ++end;
    const QStringView rest = line.sliced(end).trimmed();
    if (end - start < 3 || (character == u'`' && rest.contains(u'`')))
        return {};
    return {character, end - start, rest};
}

bool closes(const Fence &candidate, const Fence &open)
{
    return candidate.length >= open.length && candidate.character == open.character && candidate.rest.isEmpty();
}

struct Block
{
    qsizetype from = 0; ///< of the whole block in the text
    qsizetype to = 0;
    QStringView content;
    bool hasEnd = false;
};

bool isOurs(QStringView info)
{
    const auto words = info.split(u' ', Qt::SkipEmptyParts);
    return words.contains(mark);
}

/// Blocks of ours, in order. A fence inside another block is text. @p isOpen: whether the text ends inside one.
QList<Block> blocksIn(QStringView text, bool *isOpen = nullptr)
{
    QList<Block> found;
    Fence open;
    Block block;
    qsizetype contentFrom = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype feed = text.indexOf(u'\n', at);
        const qsizetype end = feed < 0 ? text.size() : feed + 1;
        QStringView line = text.sliced(at, (feed < 0 ? text.size() : feed) - at);
        if (line.endsWith(u'\r'))
            line.chop(1);
        const Fence fence = fenceOf(line);
        if (open.length == 0 && fence.length > 0) {
            open = fence;
            block = {at, text.size(), {}, false};
            contentFrom = end;
        } else if (open.length > 0 && closes(fence, open)) {
            if (isOurs(open.rest))
                found.append({block.from, end, text.sliced(contentFrom, at - contentFrom), true});
            open = {};
        }
        at = end;
    }
    if (open.length > 0 && isOurs(open.rest))
        found.append({block.from, text.size(), text.sliced(contentFrom), false});
    if (isOpen)
        *isOpen = open.length > 0;
    return found;
}

} // namespace

base::Result<std::optional<QJsonObject>> readTaskBlock(const QString &text)
{
    const auto blocks = blocksIn(text);
    if (blocks.isEmpty())
        return std::nullopt;
    if (blocks.size() > 1)
        return base::fail(Error::Kind::Corrupt, tr("There are two blocks “gantry-task”. Leave one."));
    if (!blocks.first().hasEnd)
        return base::fail(Error::Kind::Corrupt, tr("The block “gantry-task” has no end. Close it with a line of ```."));
    const QByteArray json = blocks.first().content.toUtf8();
    if (json.size() > maxTaskBlockBytes)
        return base::fail(Error::Kind::TooLarge,
                          tr("The block “gantry-task” is larger than %1 bytes.").arg(maxTaskBlockBytes));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return base::fail(
            Error::Kind::Corrupt,
            tr("The block “gantry-task” is not a JSON object (%1, at byte %2).")
                .arg(error.error == QJsonParseError::NoError ? tr("it is another kind of value") : error.errorString())
                .arg(error.offset));
    return document.object();
}

QString withoutTaskBlock(const QString &text)
{
    QString rest = text;
    const auto blocks = blocksIn(text);
    for (auto block = blocks.crbegin(); block != blocks.crend(); ++block)
        rest.remove(block->from, block->to - block->from);
    return rest.trimmed();
}

QString fenced(const QString &text, const QString &info)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar character : text) {
        run = character == u'`' ? run + 1 : 0;
        longest = qMax(longest, run);
    }
    const QString fence(longest + 1, u'`');
    return fence + info + u'\n' + text + (text.endsWith(u'\n') ? u""_s : u"\n"_s) + fence;
}

QString withTaskBlock(const QString &text, const QJsonObject &data)
{
    const QString block
        = fenced(QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Indented)), u"json "_s + mark) + u'\n';
    bool isOpen = false;
    const auto blocks = blocksIn(text, &isOpen);
    if (!blocks.isEmpty()) {
        QString changed = text;
        changed.replace(blocks.first().from, blocks.first().to - blocks.first().from, block);
        return changed;
    }
    const QString before = text.trimmed();
    if (before.isEmpty())
        return block;
    // A fence that is open would swallow the block.
    return isOpen ? block + u'\n' + before : before + u"\n\n"_s + block;
}

} // namespace github
