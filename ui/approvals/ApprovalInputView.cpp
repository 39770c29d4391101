// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/ApprovalInputView.h"

#include "ui/approvals/QuestionForm.h"
#include "ui/diffview/DiffView.h"
#include "ui/inspector/JsonView.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Disclosure.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// A plan is rendered on the main thread; one that is longer is shown as it was written.
constexpr qsizetype maxRenderedPlan = 100'000;

using Kind = ApprovalText::Kind;

/// As high as its text, so that a short command does not lie in an empty field.
class CommandView : public QPlainTextEdit
{
public:
    [[nodiscard]] QSize sizeHint() const override
    {
        const int least = 3;
        const int most = 400;
        const int lines = std::clamp(document()->lineCount() + 1, least, most);
        return {400, lines * fontMetrics().lineSpacing() + 2 * frameWidth() + 8};
    }
};

/// Rendered without anything that would fetch or run something.
class PlanView : public QTextBrowser
{
public:
    explicit PlanView(QWidget *parent)
        : QTextBrowser(parent)
    {
        setOpenLinks(false);
    }
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

ApprovalInputView::ApprovalInputView(QWidget *parent)
    : QWidget(parent)
    , m_note(new TextLabel({}, FontRole::Base, TextColor::Muted))
    , m_diff(new DiffView)
    , m_diffCard(new Card)
    , m_text(new CommandView)
    , m_plan(new PlanView(this))
    , m_formArea(new QScrollArea)
    , m_form(new QuestionForm)
    , m_full(new Disclosure(tr("Full input")))
    , m_json(new JsonView)
{
    createViews();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme(this).size().space.s);
    column->addWidget(m_note);
    // As high as what there is to show, at most as high as there is room.
    constexpr int fills = 100;
    column->addWidget(m_diffCard);
    column->addWidget(m_text);
    column->addWidget(m_plan, fills);
    column->addWidget(m_formArea, fills);
    column->addWidget(m_full);
    column->addStretch(1);
    m_note->setWordWrap(true);
    m_note->hide();
    m_full->setObjectName(u"approvalFullInput"_s);
    describe(m_json, u"approvalJson"_s, tr("Full input as JSON"));
    m_json->setMinimumHeight(160);
    m_full->setContent(m_json);
}

void ApprovalInputView::createViews()
{
    m_diff->setObjectName(u"approvalDiff"_s);
    describe(m_text, u"approvalText"_s, tr("What Claude wants to run"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme(this).font(FontRole::Mono));
    describe(m_plan, u"approvalPlan"_s, tr("Plan"));
    m_plan->setTabChangesFocus(true);
    m_formArea->setWidget(m_form);
    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    auto *inside = new QVBoxLayout(m_diffCard);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_diff);
    m_diffCard->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void ApprovalInputView::showView(const QWidget *shown)
{
    for (QWidget *view : {static_cast<QWidget *>(m_diffCard), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_plan), static_cast<QWidget *>(m_formArea)})
        view->setVisible(view == shown);
}

void ApprovalInputView::showItem(const ApprovalItem &item)
{
    m_item = item;
    const QJsonObject &input = item.question.input;
    m_note->hide();
    m_json->setJson(input);
    m_full->setSummary(ApprovalText::inputSummary(input));
    switch (ApprovalText::kindOf(item.question.tool)) {
    case Kind::Edit: {
        const TextFragments fragments = fragmentsOf(item.question);
        // A cell to be deleted is named only; what it holds comes with the file.
        if (fragments == TextFragments()) {
            showText(QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Indented)));
            break;
        }
        m_diff->showTexts(ApprovalText::argument(item.question, item.workingFolder), fragments.before, fragments.after);
        showView(m_diffCard);
        break;
    }
    case Kind::Plan: {
        const QString plan = input.value("plan"_L1).toString();
        if (plan.isEmpty()) {
            showText(tr("Claude sent no plan with the question. What it said before may hold it."));
        } else if (plan.size() > maxRenderedPlan) {
            showText(plan);
        } else {
            m_plan->setMarkdown(plan);
            showView(m_plan);
        }
        break;
    }
    case Kind::Questions:
        m_form->setInput(input);
        showView(m_formArea);
        break;
    case Kind::Command:
        showText(input.value("command"_L1).toString());
        break;
    case Kind::Other:
        showText(QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Indented)));
    }
}

void ApprovalInputView::showText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->updateGeometry();
    showView(m_text);
}

void ApprovalInputView::setContext(const ApprovalContext &context)
{
    m_note->setText(context.note);
    m_note->setVisible(!context.note.isEmpty());
    if (context.file && ApprovalText::kindOf(m_item.question.tool) == Kind::Edit) {
        m_diff->showTexts(ApprovalText::argument(m_item.question, m_item.workingFolder), context.file->before,
                          context.file->after);
        showView(m_diffCard);
    }
}

} // namespace ui
