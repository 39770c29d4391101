// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/HooksSection.h"

#include "ui/widgets/Buttons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QTreeWidget>
#include <QUrl>

namespace ui {

namespace {

constexpr int eventRows = 6;
constexpr int firstColumn = 240;
constexpr int parkedRows = 4;

QTreeWidget *createTable(const QString &name, const QString &words, const QStringList &columns, int rows,
                         QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    describe(table, name, words);
    table->setHeaderLabels(columns);
    describe(table->header(), name + QStringLiteral("Header"), words);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->header()->setStretchLastSection(true);
    table->header()->setMinimumSectionSize(60);
    const Theme &look = theme(table);
    table->setFixedHeight(look.rowHeight(look.size().row.header) + rows * look.rowHeight(look.size().row.dense) + 4);
    return table;
}

QString seen(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : HooksSection::tr("never");
}

/// Empty or an http(s) address with a host.
bool isUsableAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    return text.isEmpty() || (url.isValid() && web && !url.host().isEmpty());
}

} // namespace

HooksSection::HooksSection(QWidget *parent)
    : SettingsSection(QStringLiteral("hooks"), tr("Hooks"), parent)
    , m_address(new StatusGlyphLabel(StatusGlyph::Unknown, this))
{
    addGroup(tr("Arriving here"));
    m_address->setObjectName(QStringLiteral("hooksAddress"));
    addRow(tr("Address"), m_address);
    auto *show = new QPushButton(tr("Show the settings file for a run"), this);
    describe(show, QStringLiteral("showRunSettings"), show->text(),
             tr("What Gantry gives Claude for one run. Your own settings files are never written."));
    addRow(tr("Added hooks"), show);
    connect(show, &QPushButton::clicked, this, &HooksSection::showRunSettingsRequested);
    m_events = createTable(QStringLiteral("hookEvents"), tr("Events seen"), {tr("Event"), tr("Count"), tr("Last seen")},
                           eventRows, this);
    m_events->setColumnWidth(0, firstColumn);
    m_events->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    addWide(m_events);
    createForwarding();
    createParked();
    finish();
    setFacts({});
}

void HooksSection::createForwarding()
{
    addGroup(tr("Forwarding"));
    m_backend = new QLineEdit(this);
    m_backend->setPlaceholderText(tr("Events stay on this computer"));
    describe(m_backend, QStringLiteral("backendUrl"), tr("Backend address"),
             tr("Events go to its /api/sessions/…/events. Applies to new sessions."));
    m_token = new QLineEdit(this);
    m_token->setPlaceholderText(QStringLiteral("GANTRY_BACKEND_TOKEN"));
    describe(m_token, QStringLiteral("backendTokenEnv"), tr("Token variable"));
    m_backendError = new TextLabel({}, FontRole::Small, TextColor::Failed, this);
    m_backendError->hide();
    addRow(tr("Backend"), m_backend, tr("Events go to its /api/sessions/…/events. Applies to new sessions."));
    addWide(m_backendError);
    addRow(tr("Token from"), m_token, tr("The name of an environment variable. The token itself is not stored."));
    connect(m_backend, &QLineEdit::editingFinished, this, [this] {
        const QString address = m_backend->text().trimmed();
        const bool usable = isUsableAddress(address);
        m_backend->setProperty("error", !usable);
        m_backend->update();
        m_backendError->setText(tr("%1 is not an http or https address.").arg(address));
        m_backendError->setVisible(!usable);
        if (usable)
            edit([&](SettingsValues &values) { values.backendUrl = address; });
    });
    connect(m_token, &QLineEdit::editingFinished, this,
            [this] { edit([&](SettingsValues &values) { values.backendTokenEnv = m_token->text().trimmed(); }); });
}

void HooksSection::createParked()
{
    addGroup(tr("Outbox"));
    m_outbox = new TextLabel({}, FontRole::Base, TextColor::Normal, this);
    m_outbox->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addRow(tr("Waiting"), m_outbox);
    m_parked = createTable(QStringLiteral("parkedEvents"), tr("Events that were refused"),
                           {tr("Refused event"), tr("Why"), tr("Since")}, parkedRows, this);
    m_parked->setColumnWidth(0, firstColumn);
    m_parked->setColumnWidth(1, firstColumn);
    m_parked->setSelectionMode(QAbstractItemView::ExtendedSelection);
    addWide(m_parked);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_retry = new QPushButton(tr("Retry"), buttons);
    m_retryAll = new QPushButton(tr("Retry all"), buttons);
    m_discard = new QPushButton(tr("Discard…"), buttons);
    describe(m_retry, QStringLiteral("retryParked"), tr("Retry"));
    describe(m_retryAll, QStringLiteral("retryAllParked"), tr("Retry all"));
    describe(m_discard, QStringLiteral("discardParked"), tr("Discard"));
    row->addStretch(1);
    row->addWidget(m_retryAll);
    row->addWidget(m_retry);
    row->addWidget(m_discard);
    addWide(buttons);
    connect(m_parked, &QTreeWidget::itemSelectionChanged, this, &HooksSection::updateButtons);
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryRequested(selectedRows()); });
    connect(m_retryAll, &QPushButton::clicked, this, &HooksSection::retryAllRequested);
    connect(m_discard, &QPushButton::clicked, this, &HooksSection::askDiscard);
}

void HooksSection::fill()
{
    m_backend->setText(values().backendUrl);
    m_token->setText(values().backendTokenEnv);
    m_backend->setProperty("error", false);
    m_backendError->hide();
}

void HooksSection::setFacts(const HookFacts &facts)
{
    const bool listening = !facts.address.isEmpty();
    m_address->setGlyph(listening ? StatusGlyph::Success : StatusGlyph::Failed);
    m_address->setText(listening ? facts.address : facts.fault.isEmpty() ? tr("Not listening") : facts.fault);
    m_events->clear();
    for (const HookFacts::EventCount &event : facts.events) {
        auto *item = new QTreeWidgetItem(m_events, {event.name, QLocale().toString(event.count), seen(event.lastSeen)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_outbox->setText(facts.outboxWaiting == 0 ? tr("Nothing waits")
                          : facts.outboxState.isEmpty()
                          ? tr("%n events wait", nullptr, facts.outboxWaiting)
                          : tr("%n events wait, %1", nullptr, facts.outboxWaiting).arg(facts.outboxState));
    const QStringList before = selectedRows();
    m_parked->clear();
    for (const HookFacts::ParkedRow &row : facts.parked) {
        auto *item = new QTreeWidgetItem(m_parked, {row.text, row.reason, seen(row.since)});
        item->setData(0, Qt::UserRole, row.id);
        item->setToolTip(1, row.reason);
        item->setSelected(before.contains(row.id));
    }
    updateButtons();
}

QStringList HooksSection::selectedRows() const
{
    QStringList ids;
    for (const QTreeWidgetItem *item : m_parked->selectedItems())
        ids << item->data(0, Qt::UserRole).toString();
    return ids;
}

void HooksSection::updateButtons()
{
    const bool any = !m_parked->selectedItems().isEmpty();
    const bool none = m_parked->topLevelItemCount() == 0;
    const QString why = any ? QString() : none ? tr("No event was refused") : tr("Select refused events first");
    m_retryAll->setEnabled(!none);
    m_retryAll->setToolTip(none ? why : QString());
    for (QPushButton *button : {m_retry, m_discard}) {
        button->setEnabled(any);
        button->setToolTip(why);
    }
}

void HooksSection::askDiscard()
{
    const QStringList ids = selectedRows();
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Discard events"),
        tr("The backend will never get %n of the refused events.", nullptr, static_cast<int>(ids.size())),
        QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("discardQuestion"));
    question->setInformativeText(tr("They stay in the sessions' timelines here."));
    QPushButton *discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(discard, &QPushButton::clicked, this, [this, ids] { emit discardRequested(ids); });
    question->open();
}

} // namespace ui
