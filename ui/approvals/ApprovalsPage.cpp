// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/ApprovalsPage.h"

#include "ui/approvals/ApprovalDelegate.h"
#include "ui/approvals/ApprovalDetail.h"
#include "ui/approvals/ApprovalFoot.h"
#include "ui/approvals/ApprovalRecord.h"
#include "ui/approvals/EditInputDialog.h"
#include "ui/approvals/QuestionForm.h"
#include "ui/approvals/RuleDialog.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using session::Answer;

ApprovalsPage::ApprovalsPage(QWidget *parent)
    : QWidget(parent)
    , m_waiting(new ApprovalListModel(this))
    , m_decided(new ApprovalAuditModel(this))
    , m_rules(new ApprovalRuleModel(this))
    , m_splitter(new QSplitter(this))
    , m_content(new QStackedWidget)
    , m_detail(new ApprovalDetail)
    , m_record(new ApprovalRecord)
    , m_empty(new EmptyState)
{
    setObjectName(u"approvalsPage"_s);
    setAccessibleName(tr("Approvals"));
    setProperty("regions", QStringList{u"approvalsSide"_s, u"approvalsContent"_s});
    m_splitter->addWidget(createSide());
    createContent();
    m_splitter->addWidget(m_content);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({theme(this).size().layout.approvalsList, 900});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    createShortcuts();
    connectDetail();
    connectRecords();
    m_tick.setInterval(theme(this).size().motion.elapsedTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_waiting->setNow(now);
        m_detail->setNow(now);
    });
    updateTabs();
    showCurrent();
}

QWidget *ApprovalsPage::createSide()
{
    const auto &space = theme(this).size().space;
    auto *side = new Surface(&Surfaces::sidebar, Qt::RightEdge, this);
    side->setObjectName(u"approvalsSide"_s);
    side->setAccessibleName(tr("Questions"));
    auto *title = new QHBoxLayout;
    title->setContentsMargins(space.l, space.m, space.m, 0);
    title->addWidget(new TextLabel(tr("Approvals"), FontRole::Page), 1);
    auto *bell = new ToolButton(u"notifications"_s, tr("Notification settings"), side);
    bell->setObjectName(u"approvalsBell"_s);
    connect(bell, &QToolButton::clicked, this, &ApprovalsPage::notificationSettingsRequested);
    title->addWidget(bell);
    m_tabs = new QTabBar(side);
    describe(m_tabs, u"approvalsTabs"_s, tr("Which list is shown"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setProperty("underlined", true);
    m_lists = new QStackedWidget(side);
    const std::tuple<QAbstractItemModel *, QString, QString> lists[]{
        {m_waiting, u"approvalsWaiting"_s, tr("Questions that wait")},
        {m_decided, u"approvalsDecided"_s, tr("Decided questions")},
        {m_rules, u"approvalsRules"_s, tr("Rules")},
    };
    for (const auto &[model, name, words] : lists) {
        m_tabs->addTab({});
        m_views.append(createList(model, name, words));
        m_lists->addWidget(m_views.last());
    }
    auto *note = new QHBoxLayout;
    note->setContentsMargins(space.m, space.m, space.m, space.m);
    note->setSpacing(space.s);
    note->addWidget(new StatusGlyphLabel(StatusGlyph::Info));
    auto *words = new TextLabel(tr("Nothing is ever allowed by waiting. The terminal asks as well, and the first "
                                   "answer counts."),
                                FontRole::Small, TextColor::Muted);
    words->setWordWrap(true);
    note->addWidget(words, 1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(title);
    column->addSpacing(space.s);
    column->addWidget(m_tabs);
    column->addWidget(new Separator(Qt::Horizontal, side));
    column->addWidget(m_lists, 1);
    column->addWidget(new Separator(Qt::Horizontal, side));
    column->addLayout(note);
    side->setMinimumWidth(240);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_lists->setCurrentIndex(tab);
        if (tab == Decided)
            emit decidedWanted(0);
        showCurrent();
    });
    return side;
}

QListView *ApprovalsPage::createList(QAbstractItemModel *model, const QString &name, const QString &words)
{
    auto *list = new QListView(this);
    describe(list, name, words, tr("Arrow keys select; A allows, D denies, O opens the session."));
    list->setModel(model);
    list->setItemDelegate(new ApprovalDelegate(list));
    list->setUniformItemSizes(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, list] {
        if (list == currentList())
            showCurrent();
    });
    return list;
}

void ApprovalsPage::createContent()
{
    m_content->setObjectName(u"approvalsContent"_s);
    m_content->setAccessibleName(tr("Details"));
    m_empty->setObjectName(u"approvalsEmpty"_s);
    for (QWidget *page :
         {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_detail), static_cast<QWidget *>(m_record)})
        m_content->addWidget(page);
}

void ApprovalsPage::createShortcuts()
{
    ApprovalFoot &foot = m_detail->foot();
    const auto on = [this](const QKeySequence &keys, auto *receiver, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, receiver, [this, action, receiver] {
            if (isWaitingShown())
                std::invoke(action, receiver);
        });
    };
    on(QKeySequence(Qt::Key_A), &foot, &ApprovalFoot::allow);
    on(QKeySequence(Qt::SHIFT | Qt::Key_A), &foot, &ApprovalFoot::allowForSession);
    on(QKeySequence(Qt::Key_E), &foot, &ApprovalFoot::edit);
    on(QKeySequence(Qt::Key_D), &foot, &ApprovalFoot::deny);
    on(QKeySequence(Qt::Key_R), &foot, &ApprovalFoot::makeRule);
    on(QKeySequence(Qt::Key_O), this, &ApprovalsPage::openSession);
}

void ApprovalsPage::connectDetail()
{
    const ApprovalFoot &foot = m_detail->foot();
    connect(&foot, &ApprovalFoot::allowRequested, this, [this] { allow(Answer::Decision::AllowOnce); });
    connect(&foot, &ApprovalFoot::allowForSessionRequested, this, [this] { allow(Answer::Decision::AllowForSession); });
    connect(&foot, &ApprovalFoot::denyRequested, this, [this] {
        answer({.decision = Answer::Decision::Deny, .message = m_detail->foot().message(), .input = {}, .rule = {}});
    });
    connect(&foot, &ApprovalFoot::editRequested, this, &ApprovalsPage::editInput);
    connect(&foot, &ApprovalFoot::ruleRequested, this, &ApprovalsPage::makeRule);
    connect(m_detail, &ApprovalDetail::openSessionRequested, this, &ApprovalsPage::openSession);
    connect(m_waiting, &ApprovalListModel::openCountChanged, this, [this](int count) {
        updateTabs();
        emit openCountChanged(count);
    });
    m_views[Waiting]->viewport()->installEventFilter(this);
    m_views[Waiting]->installEventFilter(this);
}

void ApprovalsPage::connectRecords()
{
    connect(m_record, &ApprovalRecord::openSessionRequested, this, &ApprovalsPage::openSessionRequested);
    connect(m_record, &ApprovalRecord::removeRequested, this, &ApprovalsPage::ruleRemovalRequested);
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(m_decided), static_cast<QAbstractItemModel *>(m_rules)}) {
        for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(model, signal, this, [this] {
                updateTabs();
                showCurrent();
            });
    }
    QScrollBar *scroll = m_views[Decided]->verticalScrollBar();
    connect(scroll, &QScrollBar::valueChanged, this, [this, scroll](int value) {
        if (value == scroll->maximum() && m_decided->oldest() > 0)
            emit decidedWanted(m_decided->oldest());
    });
}

void ApprovalsPage::setItems(const QList<ApprovalItem> &items)
{
    const QScopedValueRollback updating(m_updating, true);
    m_waiting->setItems(items);
    if (m_editing && !isOpen(m_edited))
        m_editing->setOver();
    const int row = m_waiting->rowOf(m_shown);
    if (row >= 0 && isWaitingShown()) {
        m_detail->refresh(*m_waiting->itemAt(row),
                          m_waiting->isDone(row) ? ApprovalDetail::Standing::Done : ApprovalDetail::Standing::Open);
        return;
    }
    showCurrent();
}

void ApprovalsPage::setContext(const base::QuestionId &question, const ApprovalContext &context)
{
    if (question == m_shown)
        m_detail->setContext(context);
}

void ApprovalsPage::answerFailed(const base::QuestionId &question)
{
    m_waiting->retract(question);
    if (question == m_shown)
        showCurrent();
}

void ApprovalsPage::setNewestDecided(const QList<session::AuditEntry> &entries)
{
    m_decided->setNewest(entries);
}

void ApprovalsPage::addOlderDecided(const QList<session::AuditEntry> &entries)
{
    m_decided->addOlder(entries);
}

void ApprovalsPage::setSessionTitles(const QHash<base::SessionId, QString> &titles)
{
    m_titles = titles;
    m_decided->setTitles(titles);
}

void ApprovalsPage::setRules(const QList<session::ApprovalRule> &rules)
{
    m_rules->setRules(rules);
}

void ApprovalsPage::showQuestion(const base::QuestionId &question)
{
    showTab(Waiting);
    if (const int row = m_waiting->rowOf(question); row >= 0)
        m_views[Waiting]->setCurrentIndex(m_waiting->index(row));
    m_views[Waiting]->setFocus();
}

void ApprovalsPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

base::QuestionId ApprovalsPage::currentQuestion() const
{
    return isWaitingShown() ? m_shown : base::QuestionId();
}

int ApprovalsPage::openCount() const
{
    return m_waiting->openCount();
}

bool ApprovalsPage::isOpen(const base::QuestionId &question) const
{
    return !m_waiting->isDone(m_waiting->rowOf(question));
}

bool ApprovalsPage::isGuarded() const
{
    return m_detail->foot().isGuarded();
}

bool ApprovalsPage::isWaitingShown() const
{
    return m_content->currentWidget() == m_detail && m_tabs->currentIndex() == Waiting;
}

QListView *ApprovalsPage::currentList() const
{
    return m_views.value(m_tabs->currentIndex());
}

void ApprovalsPage::updateTabs()
{
    const auto words
        = [](const QString &name, int count) { return count > 0 ? u"%1   %2"_s.arg(name).arg(count) : name; };
    m_tabs->setTabText(Waiting, words(tr("Waiting"), m_waiting->openCount()));
    m_tabs->setTabText(Decided, tr("Decided"));
    m_tabs->setTabText(Rules, words(tr("Rules"), m_rules->rowCount()));
}

void ApprovalsPage::showCurrent()
{
    QListView *list = currentList();
    const int tab = m_tabs->currentIndex();
    if (!list->currentIndex().isValid() && list->model()->rowCount() > 0) {
        const int row = tab == Waiting ? std::max(m_waiting->nextOpen(0), 0) : 0;
        list->setCurrentIndex(list->model()->index(row, 0)); // comes back here
        return;
    }
    const int row = list->currentIndex().row();
    if (tab == Waiting && m_waiting->itemAt(row)) {
        showWaiting(row);
        return;
    }
    m_shown = {};
    if (const session::AuditEntry *entry = tab == Decided ? m_decided->entryAt(row) : nullptr) {
        m_record->showEntry(*entry, m_titles.value(entry->session));
        m_content->setCurrentWidget(m_record);
        return;
    }
    if (const session::ApprovalRule *rule = tab == Rules ? m_rules->ruleAt(row) : nullptr) {
        m_record->showRule(*rule);
        m_content->setCurrentWidget(m_record);
        return;
    }
    if (tab == Waiting)
        m_empty->setContent(u"pageApprovals"_s, tr("Nothing is waiting"), tr("Questions from all sessions come here."));
    else if (tab == Decided)
        m_empty->setContent(u"history"_s, tr("Nothing has been decided"),
                            tr("What you and your rules decide is listed here."));
    else
        m_empty->setContent(u"pageApprovals"_s, tr("No rules yet"), tr("Make one from a question that waits."));
    m_content->setCurrentWidget(m_empty);
}

void ApprovalsPage::showWaiting(int row)
{
    const ApprovalItem &item = *m_waiting->itemAt(row);
    const auto standing = m_waiting->isDone(row) ? ApprovalDetail::Standing::Done : ApprovalDetail::Standing::Open;
    m_content->setCurrentWidget(m_detail);
    if (item.question.id == m_shown) {
        m_detail->refresh(item, standing);
        return;
    }
    m_shown = item.question.id;
    m_detail->showItem(item, standing);
    // It came by itself: what is being typed was not meant for it.
    if (m_updating)
        m_detail->foot().guard();
    emit contextWanted(item);
}

void ApprovalsPage::allow(Answer::Decision decision)
{
    Answer given{.decision = decision, .message = {}, .input = {}, .rule = {}};
    if (ApprovalText::kindOf(m_detail->item().question.tool) == ApprovalText::Kind::Questions)
        given.input = m_detail->input().form()->answeredInput();
    answer(given);
}

void ApprovalsPage::answer(Answer answer)
{
    const ApprovalItem item = m_detail->item();
    const int row = m_waiting->rowOf(item.question.id);
    if (m_waiting->isDone(row))
        return;
    m_waiting->setAnswered(item.question.id);
    m_detail->foot().guard();
    if (const int next = m_waiting->nextOpen(row); next >= 0)
        m_views[Waiting]->setCurrentIndex(m_waiting->index(next));
    else
        showCurrent();
    emit answerRequested(item, answer);
}

void ApprovalsPage::editInput()
{
    auto *dialog = new EditInputDialog(m_detail->item().question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_editing = dialog;
    m_edited = m_shown;
    connect(dialog, &QDialog::accepted, this, [this, dialog, question = m_shown] {
        if (!isOpen(question))
            return;
        showQuestion(question); // a notification may have brought another one to the front
        answer({.decision = Answer::Decision::AllowOnce, .message = {}, .input = dialog->input(), .rule = {}});
    });
    dialog->open();
}

void ApprovalsPage::makeRule()
{
    const ApprovalItem &item = m_detail->item();
    session::ApprovalRule proposal
        = session::proposedRule(item.question, item.project, item.workingFolder).value_or(session::ApprovalRule{});
    proposal.project = item.project;
    proposal.tool = item.question.tool;
    auto *dialog = new RuleDialog(proposal, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit ruleRequested(dialog->rule()); });
    dialog->open();
}

void ApprovalsPage::openSession()
{
    if (!m_shown.isNull())
        emit openSessionRequested(m_detail->item().session);
}

bool ApprovalsPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = dynamic_cast<QKeyEvent *>(event);
    switch (event->type()) {
    case QEvent::Enter:
        m_pointerOnList = true;
        break;
    case QEvent::Leave:
    case QEvent::Hide:
        m_pointerOnList = false;
        break;
    case QEvent::KeyPress:
        m_keyDown = true;
        break;
    case QEvent::KeyRelease:
        m_keyDown = m_keyDown && key && key->isAutoRepeat();
        break;
    case QEvent::FocusOut:
        m_keyDown = false;
        break;
    default:
        return QWidget::eventFilter(watched, event);
    }
    const QScopedValueRollback updating(m_updating, true);
    m_waiting->setHeld(m_pointerOnList || m_keyDown);
    return QWidget::eventFilter(watched, event);
}

void ApprovalsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start();
    // Afterwards: the page that goes hands its focus to whatever comes next in the window.
    if (!event->spontaneous())
        QMetaObject::invokeMethod(this, &ApprovalsPage::takeFocus, Qt::QueuedConnection);
}

/// The keys are to answer right after the page was chosen, and the arrows to move in the list. The page that went may
/// have handed its focus to any control here.
void ApprovalsPage::takeFocus()
{
    if (isVisible())
        currentList()->setFocus();
}

void ApprovalsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

} // namespace ui
