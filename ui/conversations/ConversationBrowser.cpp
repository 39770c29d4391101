// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationBrowser.h"

#include "conversations/SearchText.h"
#include "ui/conversations/ConversationDelegate.h"
#include "ui/conversations/ConversationListModel.h"
#include "ui/conversations/ConversationView.h"
#include "ui/models/Format.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using conversations::Conversation;
using conversations::ExportFormat;
using Where = ConversationUse::Where;

namespace {

constexpr QSize usualSize(1080, 700);
constexpr int sideWidth = 400;
constexpr std::chrono::milliseconds typingPause{180};
constexpr std::chrono::milliseconds settlePause{120};

} // namespace

ConversationBrowser::ConversationBrowser(QWidget *parent)
    : QDialog(parent)
    , m_model(new ConversationListModel(this))
{
    setObjectName(u"conversationBrowser"_s);
    setWindowTitle(tr("Conversations"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_notices = new NoticeStack;
    column->addWidget(m_notices);
    auto *splitter = new QSplitter;
    splitter->addWidget(createSide());
    splitter->addWidget(createContent());
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({sideWidth, usualSize.width() - sideWidth});
    column->addWidget(splitter, 1);
    column->addWidget(createFoot());
    connectControls();
    const QSize most = parent ? parent->window()->size() * 0.9 : usualSize;
    resize(usualSize.boundedTo(most.expandedTo({720, 420})));
    onCurrentChanged();
    updateState();
    m_search->setFocus();
}

ConversationBrowser::~ConversationBrowser() = default;

void ConversationBrowser::setSearch(const QString &words)
{
    m_search->setText(words);
}

QWidget *ConversationBrowser::createSide()
{
    const auto &size = theme(this).size();
    auto *side = new Surface(&Surfaces::sidebar, Qt::RightEdge);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(size.space.m, size.space.m, size.space.m, size.space.s);
    head->setSpacing(size.space.s);
    m_purpose = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m_purpose->setObjectName(u"conversationPurpose"_s);
    m_purpose->setWordWrap(true);
    m_purpose->hide();
    head->addWidget(m_purpose);
    m_search = new SearchField(tr("Search what was said, titles and folders"));
    describe(m_search, u"conversationSearch"_s, tr("Search conversations"),
             tr("All words have to occur; put a phrase in quotation marks"));
    m_search->setToolTip(toolTipText(m_search->accessibleDescription(), QKeySequence(u"Ctrl+F"_s)));
    head->addWidget(m_search);
    column->addLayout(head);

    m_list = new QListView;
    describe(m_list, u"conversationList"_s, tr("Conversations"), tr("Enter goes on with the conversation"));
    m_list->setModel(m_model);
    m_delegate = new ConversationDelegate(size.row.session, m_list);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->installEventFilter(this);
    m_empty = new EmptyState;
    m_empty->setObjectName(u"conversationEmpty"_s);
    m_empty->setButtonPrimary(false);
    m_lists = new QStackedWidget;
    m_lists->addWidget(m_list);
    m_lists->addWidget(m_empty);
    column->addWidget(m_lists, 1);
    column->addWidget(createReadingRow());
    return side;
}

QWidget *ConversationBrowser::createReadingRow()
{
    const auto &space = theme(this).size().space;
    m_readingRow = new Surface(&Surfaces::sidebar, Qt::TopEdge);
    m_readingRow->setObjectName(u"conversationReading"_s);
    auto *column = new QVBoxLayout(m_readingRow);
    column->setContentsMargins(space.m, space.s, space.m, space.s);
    column->setSpacing(space.xs);
    auto *row = new QHBoxLayout;
    m_reading = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m_cancelReading = new QPushButton(tr("Cancel"));
    m_cancelReading->setAutoDefault(false);
    describe(m_cancelReading, u"cancelReading"_s, tr("Cancel reading"),
             tr("Stops reading; what has been read can be searched"));
    m_cancelReading->setToolTip(m_cancelReading->accessibleDescription());
    row->addWidget(m_reading, 1);
    row->addWidget(m_cancelReading);
    m_meter = new Meter;
    column->addLayout(row);
    column->addWidget(m_meter);
    m_readingRow->hide();
    return m_readingRow;
}

QWidget *ConversationBrowser::createContent()
{
    const auto &size = theme(this).size();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *head = new Surface(&Surfaces::header, Qt::BottomEdge);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(size.space.l, size.space.m, size.space.l, size.space.m);
    lines->setSpacing(size.space.xxs);
    m_title = new ElidedLabel({}, Qt::ElideRight, FontRole::Title);
    m_title->setObjectName(u"conversationTitle"_s);
    m_facts = new ElidedLabel({}, Qt::ElideMiddle, FontRole::Small, TextColor::Muted);
    m_facts->setObjectName(u"conversationFacts"_s);
    lines->addWidget(m_title);
    lines->addWidget(m_facts);
    column->addWidget(head);
    m_view = new ConversationView;
    column->addWidget(m_view, 1);
    return content;
}

QWidget *ConversationBrowser::createFoot()
{
    const auto &space = theme(this).size().space;
    auto *foot = new Surface(&Surfaces::sidebar, Qt::TopEdge);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space.l, space.m, space.l, space.m);
    row->setSpacing(space.s);
    m_count = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m_count->setObjectName(u"conversationCount"_s);
    row->addWidget(m_count, 1);
    const auto add = [row](QPushButton *button, const QString &name, const QString &tip) {
        button->setProperty("large", true);
        button->setAutoDefault(false);
        describe(button, name, button->text().remove(u'&'), tip);
        row->addWidget(button);
        return button;
    };
    m_folder = add(new QPushButton(tr("Open fol&der")), u"conversationFolder"_s, tr("Opens the folder of the project"));
    m_export = add(new QPushButton(tr("&Export…")), u"conversationExport"_s,
                   tr("Writes the whole conversation as a document"));
    auto *formats = new QMenu(m_export);
    formats->setObjectName(u"conversationExportMenu"_s);
    const auto addFormat = [&](const QString &text, const QString &name, ExportFormat format) {
        QAction *action = formats->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, format] {
            if (const ConversationRow *chosen = current())
                emit exportRequested(chosen->conversation, format);
        });
    };
    addFormat(tr("Web page (HTML)…"), u"exportHtml"_s, ExportFormat::Html);
    addFormat(tr("Markdown…"), u"exportMarkdown"_s, ExportFormat::Markdown);
    m_export->setMenu(formats);
    m_fork = add(new QPushButton(tr("&Fork")), u"conversationFork"_s,
                 tr("Goes on from here in a new conversation; this one stays as it is"));
    m_act = add(new PrimaryButton(tr("&Resume")), u"conversationResume"_s, tr("Goes on with this conversation"));
    auto *close = add(new QPushButton(tr("Close")), u"conversationClose"_s, tr("Esc"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void ConversationBrowser::connectControls()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settlePause);
    connect(&m_typing, &QTimer::timeout, this, [this] { emit searchRequested(typed()); });
    connect(&m_settle, &QTimer::timeout, this, &ConversationBrowser::askForDocument);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_typing.start();
        m_view->setWords(words());
    });
    connect(m_search, &SearchField::leaveRequested, this, [this] {
        if (m_list->currentIndex().isValid())
            m_list->setFocus();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConversationBrowser::onCurrentChanged);
    connect(m_list, &QListView::doubleClicked, this, &ConversationBrowser::actOnCurrent);
    connect(m_act, &QPushButton::clicked, this, &ConversationBrowser::actOnCurrent);
    connect(m_fork, &QPushButton::clicked, this, [this] {
        if (const ConversationRow *row = current())
            emit forkRequested(row->conversation);
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (const ConversationRow *row = current())
            emit folderRequested(row->conversation);
    });
    connect(m_cancelReading, &QPushButton::clicked, this, &ConversationBrowser::cancelReadingRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (typed().trimmed().isEmpty()) {
            emit readAgainRequested();
            return;
        }
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_notices, &NoticeStack::actionTriggered, this, &ConversationBrowser::noticeActed);
    connect(m_view, &ConversationView::linkActivated, this, &ConversationBrowser::linkActivated);
}

QString ConversationBrowser::typed() const
{
    return m_search->text();
}

const ConversationRow *ConversationBrowser::current() const
{
    return m_model->rowAt(m_list->currentIndex().row());
}

QStringList ConversationBrowser::words() const
{
    QStringList words;
    for (const conversations::SearchTerm &term : conversations::parseSearch(typed()))
        words.append(term.words);
    return words;
}

void ConversationBrowser::setPurpose(const QString &text)
{
    m_purpose->setText(text);
    m_purpose->setVisible(!text.isEmpty());
}

void ConversationBrowser::setRows(const QString &typedThen, const QList<ConversationRow> &rows, int total)
{
    if (typedThen != typed())
        return;
    const ConversationRow *before = current();
    const QString kept = before ? before->conversation.path : QString();
    const bool snippets = std::ranges::any_of(rows, [](const ConversationRow &row) { return !row.snippet.isEmpty(); });
    m_delegate->setSnippets(snippets);
    m_model->setRows(rows, QDateTime::currentDateTimeUtc());
    m_answered = true;
    m_total = total;
    // The row that is being read stays current; without one the newest is.
    const int row = std::max(0, m_model->rowOf(kept));
    m_list->doItemsLayout();
    if (!rows.isEmpty() && m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row));
    onCurrentChanged();
    updateState();
}

void ConversationBrowser::setProgress(const std::optional<conversations::Progress> &progress)
{
    m_isReading = progress.has_value();
    m_readingRow->setVisible(m_isReading && progress->files > 0);
    if (m_isReading) {
        const QString words
            = tr("Reading %1 of %2").arg(Format::size(progress->bytesDone), Format::size(progress->bytes));
        m_reading->setText(words);
        const double share
            = progress->bytes > 0 ? static_cast<double>(progress->bytesDone) / static_cast<double>(progress->bytes) : 0;
        m_meter->setShare(share, words);
    }
    updateState();
}

void ConversationBrowser::setDocument(const QString &path, const conversations::Document &document)
{
    const ConversationRow *row = current();
    if (!row || row->conversation.path != path)
        return;
    m_view->setWords(words());
    m_view->setDocument(document);
}

void ConversationBrowser::setDocumentError(const QString &path, const QString &message)
{
    const ConversationRow *row = current();
    if (row && row->conversation.path == path)
        m_view->setMessage(message);
}

void ConversationBrowser::showNotice(const Notice &notice)
{
    m_notices->show(notice);
}

void ConversationBrowser::dismissNotice(const QString &id)
{
    m_notices->dismiss(id);
}

void ConversationBrowser::onCurrentChanged()
{
    const ConversationRow *row = current();
    const QString path = row ? row->conversation.path : QString();
    updateHead();
    updateActions();
    if (path == m_shown)
        return;
    m_shown = path;
    if (path.isEmpty()) {
        m_settle.stop();
        m_view->setMessage({});
        return;
    }
    m_settle.start();
}

void ConversationBrowser::askForDocument()
{
    const ConversationRow *row = current();
    if (!row)
        return;
    m_view->setMessage(tr("Reading the conversation…"));
    emit documentRequested(row->conversation);
}

void ConversationBrowser::updateHead()
{
    const ConversationRow *row = current();
    m_title->setText(row ? m_list->currentIndex().data(ConversationListModel::TitleRole).toString() : QString());
    if (!row) {
        m_facts->setText({});
        return;
    }
    const Conversation &c = row->conversation;
    QStringList facts{Format::path(c.project)};
    if (!c.branch.isEmpty())
        facts.append(c.branch);
    facts.append(tr("%n message(s)", nullptr, c.messages));
    if (!c.model.isEmpty())
        facts.append(c.model);
    if (c.cost)
        facts.append(c.costIsPartial ? tr("at least %1").arg(Format::money(c.cost)) : Format::money(c.cost));
    if (const QString use = useWords(row->use); !use.isEmpty())
        facts.append(use);
    m_facts->setText(facts.join(u" · "_s));
}

void ConversationBrowser::updateActions()
{
    const ConversationRow *row = current();
    const Where where = row ? row->use.where : Where::Nowhere;
    struct Deed
    {
        QString words;
        QString tip;
    };
    Deed deed{tr("&Resume"), tr("Goes on with this conversation")};
    if (where == Where::Gantry)
        deed = {tr("Show &session"), tr("Shows the session in which it is open")};
    else if (where == Where::Background)
        deed = {tr("&Attach"), tr("Opens it in a terminal; it runs on when the terminal is closed")};
    else if (where == Where::Elsewhere)
        deed.tip
            = tr("It is open in another terminal (process %1). Close it there first, or fork it.").arg(row->use.pid);
    m_act->setText(deed.words);
    m_act->setAccessibleName(QString(deed.words).remove(u'&'));
    m_act->setAccessibleDescription(deed.tip);
    m_act->setToolTip(toolTipText(deed.tip, QKeySequence(u"Return"_s)));
    m_act->setEnabled(row && where != Where::Elsewhere);
    for (QPushButton *button : {m_fork, m_export, m_folder}) {
        button->setEnabled(row);
        button->setToolTip(row ? button->accessibleDescription() : tr("Choose a conversation first"));
    }
}

void ConversationBrowser::updateState()
{
    const int shown = m_model->rowCount();
    const bool searching = !typed().trimmed().isEmpty();
    if (shown > 0) {
        m_count->setText(
            m_total > shown
                ? tr("The newest %1 of %2 conversations").arg(QLocale().toString(shown), QLocale().toString(m_total))
                : tr("%n conversation(s)", nullptr, shown));
    } else {
        m_count->clear();
    }
    m_lists->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    if (shown > 0)
        return;
    if (!m_answered || (m_isReading && !searching))
        m_empty->setContent(u"history"_s, tr("Reading conversations"),
                            tr("They appear here as they are found, newest first."));
    else if (searching && m_isReading)
        m_empty->setContent(u"search"_s, tr("Nothing found yet"), tr("Not all conversations have been read."));
    else if (searching)
        m_empty->setContent(u"search"_s, tr("Nothing matches"), tr("All words have to occur in one conversation."),
                            tr("Clear search"));
    else
        m_empty->setContent(u"history"_s, tr("No conversations yet"),
                            tr("What you say to Claude on this computer is kept and can be found here."),
                            tr("Look again"));
}

void ConversationBrowser::actOnCurrent()
{
    const ConversationRow *row = current();
    if (!row || !m_act->isEnabled())
        return;
    switch (row->use.where) {
    case Where::Gantry:
        emit showSessionRequested(row->use.session);
        break;
    case Where::Background:
        emit attachRequested(row->conversation);
        break;
    case Where::Nowhere:
        emit resumeRequested(row->conversation);
        break;
    case Where::Elsewhere:
        break;
    }
}

void ConversationBrowser::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->key() == Qt::Key_F && modifiers == Qt::ControlModifier) {
        m_search->setFocus();
        m_search->selectAll();
    } else if (event->key() == Qt::Key_F3 && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier)) {
        m_view->findNext(modifiers == Qt::ShiftModifier);
    } else if (event->key() == Qt::Key_F5 && modifiers == Qt::NoModifier) {
        emit readAgainRequested();
    } else {
        QDialog::keyPressEvent(event);
    }
}

bool ConversationBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            actOnCurrent();
            return true;
        }
        if (plain && key->key() == Qt::Key_Space) {
            m_view->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
