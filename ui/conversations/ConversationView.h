// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/Document.h"

#include <QHash>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTimer>

namespace ui {

/// A conversation as a document to read: prompts, answers as Markdown, everything else folded to one line.
/// It is built a little at a time, so that a long one does not hold the window; nothing in it is loaded from anywhere.
class ConversationView : public QTextBrowser
{
    Q_OBJECT
public:
    static constexpr int maxEntries = 3000;

    explicit ConversationView(QWidget *parent = nullptr);
    ~ConversationView() override;

    void setDocument(const conversations::Document &document);
    /// Shown instead: that it is being read, or why it cannot be.
    void setMessage(const QString &message);
    /// Words to mark; the first place is brought into view. Empty: none.
    void setWords(const QStringList &words);
    /// Next place of the words, forwards or backwards, round and round. False: there is none.
    bool findNext(bool backwards = false);

    [[nodiscard]] bool isBuilt() const { return m_next >= shownEntries(); }
    /// Opens or closes the folded entry @p index.
    void toggle(int index);
    [[nodiscard]] bool isOpen(int index) const { return m_details.contains(index); }

signals:
    /// http, https or mailto only.
    void linkActivated(const QUrl &url);
    void built();

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;

private:
    struct Formats;

    [[nodiscard]] int shownEntries() const;
    void rebuild();
    void buildSome();
    void append(int index, const conversations::Entry &entry);
    [[nodiscard]] QTextCursor newBlock(const QTextBlockFormat &format);
    void appendSpeaker(const conversations::Entry &entry, const QString &name);
    void appendPlain(const QString &text);
    void appendMarkdown(const QString &text);
    void appendFolded(int index, const conversations::Entry &entry);
    void appendNote(const QString &text);
    void finish();
    void unfold(int index);
    void fold(int index);
    void markWords();
    void onAnchor(const QUrl &url);
    [[nodiscard]] Formats formats() const;

    conversations::Document m_shown;
    QString m_message;
    QStringList m_words;
    int m_next = 0; ///< entry that is appended next
    QHash<int, QTextCursor> m_heads; ///< ends of the lines of folded entries
    QHash<int, QTextCursor> m_details; ///< what is unfolded, selected
    QTimer m_builder;
    bool m_wantsFirst = false; ///< the first place of the words has not been shown yet
};

} // namespace ui
