// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandboxes/SandboxesPage.h"

#include "ui/sandboxes/SandboxDelegate.h"
#include "ui/sandboxes/SandboxDetail.h"
#include "ui/sandboxes/SandboxTableModel.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/RoomyColumn.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMinutes = 24 * 60;

} // namespace

SandboxesPage::SandboxesPage(SandboxTableModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(u"sandboxesPage"_s);
    setAccessibleName(tr("Sandboxes"));
    setProperty("regions", QStringList{u"sandboxesTable"_s, u"sandboxLog"_s});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    createHeader();
    m_notices = new NoticeStack(this);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_header);
    column->addWidget(m_notices);
    column->addWidget(m_stack, 1);
    createTable();
    createDetail();
    createEmptyStates();
    m_tick.setInterval(theme(this).size().motion.elapsedTickMs);
    connect(&m_tick, &QTimer::timeout, this, &SandboxesPage::tick);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &SandboxesPage::updateStack);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SandboxesPage::refreshDetail);
    updateStack();
}

void SandboxesPage::createHeader()
{
    m_header = new PageHeader(tr("Sandboxes"), this);
    auto *refresh = new ToolButton(u"retry"_s, tr("Read again"), this);
    refresh->setObjectName(u"sandboxesRefresh"_s);
    auto *tasks = new QPushButton(icon(u"pageTasks"_s), tr("Run tasks…"), this);
    describe(tasks, u"sandboxesTasks"_s, tr("Run tasks…"), tr("Several prompts at once, each in a sandbox of its own"));
    auto *add = new PrimaryButton(u"add"_s, tr("New session"), this);
    describe(add, u"sandboxesNewSession"_s, tr("New session"), tr("Start a session in a sandbox"));
    m_header->addTrailing(refresh);
    m_header->addTrailing(tasks);
    m_header->addTrailing(add);
    connect(refresh, &QToolButton::clicked, this, &SandboxesPage::refreshRequested);
    connect(tasks, &QPushButton::clicked, this, &SandboxesPage::tasksRequested);
    connect(add, &QPushButton::clicked, this, &SandboxesPage::newSessionRequested);
}

void SandboxesPage::createTable()
{
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(u"sandboxesSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_table = new QTreeView(m_splitter);
    describe(m_table, u"sandboxesTable"_s, tr("Sandboxes"),
             tr("Enter opens the session, Delete terminates the sandbox."));
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSortRole(SandboxTableModel::SortRole);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    sorted->setSourceModel(m_model);
    m_table->setModel(sorted);
    m_table->setItemDelegate(new SandboxDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder); // as they are told, newest first
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->header();
    header->setObjectName(u"sandboxesTableHeader"_s);
    header->setStretchLastSection(false);
    const int widths[]{300, 170, 190, 170, 120, 110};
    for (int i = 0; i < SandboxTableModel::ColumnCount; ++i)
        header->resizeSection(i, widths[i]);
    header->setSectionResizeMode(SandboxTableModel::NameColumn, QHeaderView::Stretch);
    new RoomyColumn(header, SandboxTableModel::SessionColumn);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SandboxesPage::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_detail->setLog({}, false);
        m_detail->setLogNote({});
        m_detail->setBusy({});
        refreshDetail();
        emit currentChanged(current());
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] {
        if (const SandboxRow *row = m_model->find(current()); row && !row->session.isNull())
            emit openSessionRequested(row->session);
    });
}

void SandboxesPage::createDetail()
{
    m_detail = new SandboxDetail(m_splitter);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_stack->addWidget(m_splitter);
    const auto send = [this](auto signal) { return [this, signal] { emit(this->*signal)(current()); }; };
    connect(m_detail, &SandboxDetail::pauseRequested, this, send(&SandboxesPage::pauseRequested));
    connect(m_detail, &SandboxDetail::resumeRequested, this, send(&SandboxesPage::resumeRequested));
    connect(m_detail, &SandboxDetail::forgetRequested, this, &SandboxesPage::forget);
    connect(m_detail, &SandboxDetail::applyRequested, this, send(&SandboxesPage::changesRequested));
    connect(m_detail, &SandboxDetail::extendRequested, this, &SandboxesPage::askToExtend);
    connect(m_detail, &SandboxDetail::downloadRequested, this, &SandboxesPage::askToDownload);
    connect(m_detail, &SandboxDetail::terminateRequested, this, &SandboxesPage::askToTerminate);
    connect(m_detail, &SandboxDetail::openSessionRequested, this, [this] {
        if (const SandboxRow *row = m_model->find(current()))
            emit openSessionRequested(row->session);
    });
}

void SandboxesPage::createEmptyStates()
{
    m_empty = new EmptyState(u"pageSandboxes"_s, tr("No sandboxes"),
                             tr("Choose Sandbox under Run in when you start a session."), tr("New session"), u"add"_s,
                             this);
    m_empty->setObjectName(u"sandboxesEmpty"_s);
    m_noKey = new EmptyState(u"pageSandboxes"_s, tr("No key for E2B"),
                             tr("Sandboxes run in the cloud of E2B. Gantry needs an API key of your account."),
                             tr("Set the key"), {}, this);
    m_noKey->setObjectName(u"sandboxesNoKey"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noKey);
    connect(m_empty, &EmptyState::actionTriggered, this, &SandboxesPage::newSessionRequested);
    connect(m_noKey, &EmptyState::actionTriggered, this, &SandboxesPage::settingsRequested);
}

void SandboxesPage::updateStack()
{
    if (m_model->rowCount() > 0)
        m_stack->setCurrentWidget(m_splitter);
    else
        m_stack->setCurrentWidget(m_hasKey ? m_empty : m_noKey);
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    refreshDetail();
}

void SandboxesPage::setHasKey(bool hasKey)
{
    m_hasKey = hasKey;
    updateStack();
}

void SandboxesPage::setDescription(const QString &words)
{
    m_header->setDescription(words);
}

void SandboxesPage::setProblem(const QString &words)
{
    if (words.isEmpty())
        m_notices->dismiss(u"sandboxes"_s);
    else
        m_notices->show({u"sandboxes"_s, Tone::Failed, words, {}, true});
}

QString SandboxesPage::current() const
{
    return m_table->currentIndex().siblingAtColumn(0).data(SandboxTableModel::IdRole).toString();
}

void SandboxesPage::select(const QString &id)
{
    const QModelIndexList found
        = m_table->model()->match(m_table->model()->index(0, 0), SandboxTableModel::IdRole, id, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_table->setCurrentIndex(found.first());
}

void SandboxesPage::refreshDetail()
{
    m_detail->showRow(m_model->find(current()), m_model->now());
}

void SandboxesPage::tick()
{
    m_model->setNow(QDateTime::currentDateTimeUtc());
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        const QModelIndex age = m_table->model()->index(row, SandboxTableModel::AgeColumn);
        if (!m_table->visualRect(age).isValid())
            continue;
        m_table->update(age);
        m_table->update(age.siblingAtColumn(SandboxTableModel::CostColumn));
    }
    refreshDetail();
}

// --- questions ---------------------------------------------------------------------------------------------------

void SandboxesPage::askToExtend()
{
    const QString id = current();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"extendSandbox"_s);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setWindowTitle(tr("Extend sandbox"));
    dialog->setLabelText(tr("Minutes it lives from now on:"));
    dialog->setIntRange(1, longestMinutes);
    dialog->setIntValue(60);
    dialog->setOkButtonText(tr("Extend"));
    connect(dialog, &QInputDialog::intValueSelected, this,
            [this, id](int minutes) { emit extendRequested(id, std::chrono::minutes(minutes)); });
    dialog->open();
}

void SandboxesPage::askToDownload()
{
    const QString id = current();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"downloadFromSandbox"_s);
    dialog->setWindowTitle(tr("Download from sandbox"));
    dialog->setLabelText(tr("File or folder in the sandbox:"));
    dialog->setTextValue(u"/workspace"_s);
    dialog->setOkButtonText(tr("Choose target…"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString &path) {
        if (path.trimmed().isEmpty())
            return;
        auto *target = new QFileDialog(this, tr("Save as"));
        target->setAttribute(Qt::WA_DeleteOnClose);
        target->setAcceptMode(QFileDialog::AcceptSave);
        target->selectFile(path.section(u'/', -1, -1, QString::SectionSkipEmpty));
        connect(target, &QFileDialog::fileSelected, this,
                [this, id, path](const QString &file) { emit downloadRequested(id, path.trimmed(), file); });
        target->open();
    });
    dialog->open();
}

void SandboxesPage::askToTerminate()
{
    const SandboxRow *row = m_model->find(current());
    if (!row)
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Terminate sandbox"),
                                tr("Terminate the sandbox of \"%1\"?").arg(row->name()), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"terminateSandbox"_s);
    box->setInformativeText(tr("What runs in it ends, and what it has changed and not brought back is gone."));
    QPushButton *terminate = box->addButton(tr("Terminate sandbox"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(terminate, &QPushButton::clicked, this, [this, id = row->id] { emit terminateRequested(id); });
    box->open();
}

/// With the record goes the only way from here to changes that wait.
void SandboxesPage::forget()
{
    const SandboxRow *row = m_model->find(current());
    if (!row)
        return;
    if (!row->canApply) {
        emit forgetRequested(row->id);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Forget sandbox"),
                                tr("Forget the sandbox of \"%1\"?").arg(row->name()), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"forgetSandbox"_s);
    box->setInformativeText(tr("What it has changed is not in the project yet, and can no longer be put there then."));
    QPushButton *forget = box->addButton(tr("Forget sandbox"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(forget, &QPushButton::clicked, this, [this, id = row->id] { emit forgetRequested(id); });
    box->open();
}

void SandboxesPage::askToApply(const QString &id, const QStringList &changes)
{
    constexpr qsizetype maxShown = 12;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Apply changes"), tr("Put these changes into the project?"),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"applySandboxChanges"_s);
    QStringList shown = changes.first(std::min(changes.size(), maxShown));
    if (changes.size() > maxShown)
        shown.append(tr("and %n more", nullptr, int(changes.size() - maxShown)));
    box->setInformativeText(shown.join(u'\n'));
    if (auto *label = box->findChild<QLabel *>(u"qt_msgbox_informativelabel"_s)) // names of a sandbox are no markup
        label->setTextFormat(Qt::PlainText);
    box->setDetailedText(changes.size() > maxShown ? changes.join(u'\n') : QString());
    QPushButton *apply = box->addButton(tr("Apply changes"), QMessageBox::AcceptRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    connect(apply, &QPushButton::clicked, this, [this, id] { emit applyRequested(id); });
    box->open();
}

void SandboxesPage::showContextMenu(const QPoint &position)
{
    if (current().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto *button : m_detail->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(m_detail) && button->isEnabled())
            connect(menu->addAction(button->icon(), button->text()), &QAction::triggered, button, &QPushButton::click);
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

bool SandboxesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const SandboxRow *row = m_model->find(current());
    if (key->key() == Qt::Key_Delete && row) {
        if (row->state == SandboxRow::State::Unknown || row->state == SandboxRow::State::Ended)
            forget();
        else
            askToTerminate();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && row && !row->session.isNull()) {
        emit openSessionRequested(row->session);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SandboxesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!focusWidget() && m_stack->currentWidget() == m_splitter) // for the arrows, not for the first button
        m_table->setFocus();
    tick();
    m_tick.start();
    emit shownChanged(true);
}

void SandboxesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
    emit shownChanged(false);
}

QByteArray SandboxesPage::saveLayout() const
{
    return m_splitter->saveState();
}

void SandboxesPage::restoreLayout(const QByteArray &layout)
{
    m_splitter->restoreState(layout);
}

} // namespace ui
