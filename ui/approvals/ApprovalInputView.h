// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ApprovalItem.h"

#include <QWidget>

class QPlainTextEdit;
class QScrollArea;
class QTextBrowser;

namespace ui {

class Card;
class DiffView;
class Disclosure;
class JsonView;
class QuestionForm;
class TextLabel;

/// What the program found out about a question besides its input. Comes after the question is shown.
struct ApprovalContext
{
    QString said; ///< what Claude wrote just before; empty: nothing
    std::optional<TextFragments> file; ///< an edit: its file before and after
    QString note; ///< an edit: why the whole file cannot be shown
};

/// The whole input of a question: a diff for edits, mono for commands, the plan, a form for questions; and as JSON.
class ApprovalInputView : public QWidget
{
    Q_OBJECT
public:
    explicit ApprovalInputView(QWidget *parent = nullptr);

    void showItem(const ApprovalItem &item);
    void setContext(const ApprovalContext &context);

    [[nodiscard]] QuestionForm *form() const { return m_form; }

private:
    void createViews();
    void showText(const QString &text);
    void showView(const QWidget *shown);

    ApprovalItem m_item;
    TextLabel *m_note;
    DiffView *m_diff;
    Card *m_diffCard;
    QPlainTextEdit *m_text;
    QTextBrowser *m_plan;
    QScrollArea *m_formArea;
    QuestionForm *m_form;
    Disclosure *m_full;
    JsonView *m_json;
};

} // namespace ui
