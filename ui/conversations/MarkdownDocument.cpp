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

} // namespace

std::unique_ptr<QTextDocument> markdownDocument(const QString &text, const Theme &look)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDefaultFont(look.font(FontRole::Base));
    // Without raw HTML: what Claude quotes stays text.
    document->setMarkdown(
        text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub | QTextDocument::MarkdownNoHTML));
    replaceImages(*document);
    const auto &space = look.size().space;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool inTable = cursor.currentTable() != nullptr;
        format.setTopMargin(inTable || block.textList() ? 0 : space.xs);
        format.setBottomMargin(inTable ? 0 : space.xs);
        QTextCharFormat font;
        font.setForeground(look.text());
        if (format.headingLevel() > 0) {
            font.setFont(look.font(format.headingLevel() <= 2 ? FontRole::Title : FontRole::Strong));
            format.setTopMargin(space.s);
        } else if (format.hasProperty(QTextFormat::BlockCodeFence)
                   || format.hasProperty(QTextFormat::BlockCodeLanguage)) {
            font.setFont(look.font(FontRole::Mono));
            format.setBackground(look.surface().header);
            format.setLeftMargin(space.s);
            format.setTopMargin(0);
            format.setBottomMargin(0);
        }
        cursor.setBlockFormat(format);
        cursor.select(QTextCursor::BlockUnderCursor);
        if (format.headingLevel() > 0 || format.hasProperty(QTextFormat::BlockCodeFence))
            cursor.mergeCharFormat(font);
    }
    for (QTextFrame *frame : document->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setCellPadding(space.xs);
        format.setCellSpacing(0);
        format.setBorder(look.size().line.hairline);
        format.setBorderCollapse(true);
        format.setBorderBrush(look.surface().border);
        table->setFormat(format);
    }
    return document;
}

} // namespace ui
