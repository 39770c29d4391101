// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/MarkdownDocument.h"

#include "ui/style/Theme.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <ranges>

namespace ui {
namespace {

/// Pictures are told by their words: there is nothing to show.
void replaceImages(QTextDocument &document)
{
    QList<std::pair<int, QString>> images;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextImageFormat format = it.fragment().charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            const QString words = format.stringProperty(QTextFormat::ImageAltText);
            images.append({it.fragment().position(), words.isEmpty() ? format.name() : words});
        }
    }
    for (const auto &[position, words] : std::as_const(images) | std::views::reverse) {
        QTextCursor cursor(&document);
        cursor.setPosition(position);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        cursor.insertText(u'[' + words + u']', QTextCharFormat());
    }
}

void styleBlock(const QTextBlock &block, const Theme &look)
{
    const auto &space = look.size().space;
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const bool inTable = cursor.currentTable() != nullptr;
    const bool isCode
        = format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage);
    const int margin = inTable || isCode ? 0 : block.textList() ? space.xxs : space.xs;
    format.setTopMargin(format.headingLevel() > 0 ? space.s : margin);
    format.setBottomMargin(margin);
    QTextCharFormat font;
    if (format.headingLevel() > 0) {
        font.setFont(look.font(format.headingLevel() <= 2 ? FontRole::Title : FontRole::Strong));
        font.setProperty(QTextFormat::FontSizeAdjustment, 0); // what Markdown makes a heading large with
    } else if (isCode) {
        font.setFont(look.font(FontRole::Mono));
        format.setBackground(look.surface().header);
        format.setLeftMargin(space.s);
    }
    cursor.setBlockFormat(format);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    if (format.headingLevel() > 0 || isCode)
        cursor.mergeCharFormat(font);
}

void styleTable(QTextTable &table, const Theme &look)
{
    // Qt puts an empty line before the first cell's words, and forgets that they are a heading.
    const QTextTableCell first = table.cellAt(0, 0);
    QTextCursor cursor = first.firstCursorPosition();
    if (cursor.block().length() == 1 && first.lastPosition() > first.firstPosition())
        cursor.deleteChar();
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(0, column);
        cursor = cell.firstCursorPosition();
        cursor.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(strong);
    }
    QTextTableFormat format = table.format();
    format.setCellPadding(look.size().space.xs);
    format.setCellSpacing(0);
    format.setBorder(0);
    table.setFormat(format);
}

} // namespace

std::unique_ptr<QTextDocument> markdownDocument(const QString &text, const Theme &look)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDefaultFont(look.font(FontRole::Base));
    // Without raw HTML: what Claude quotes stays text.
    document->setMarkdown(
        text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub | QTextDocument::MarkdownNoHTML));
    replaceImages(*document);
    for (QTextFrame *frame : document->rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            styleTable(*table, look);
    }
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        styleBlock(block, look);
    return document;
}

} // namespace ui
