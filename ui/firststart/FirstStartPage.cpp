// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/FirstStartPage.h"

#include "ui/models/Format.h"
#include "ui/style/Icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int columnWidth = 880;
constexpr int topMargin = 82; ///< air above the title at the target size
constexpr int promptHeight = 116;

} // namespace

FirstStartPage::FirstStartPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("firstStart"));
    const Sizes &size = theme(this).size();
    auto *ground = new Surface(&Surfaces::page, {}, this);
    auto *column = new QWidget(ground);
    column->setMaximumWidth(columnWidth);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *title = new TextLabel(tr("Welcome to Gantry"), FontRole::Headline, TextColor::Normal, column);
    auto *subtitle = new TextLabel(tr("Run Claude Code sessions side by side in real terminals, and see what they do "
                                      "and what they cost."),
                                   FontRole::Lead, TextColor::Muted, column);
    subtitle->setWordWrap(true);
    rows->addWidget(title);
    rows->addSpacing(size.space.xs);
    rows->addWidget(subtitle);
    rows->addSpacing(size.space.xl);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(size.space.l);
    auto *right = new QVBoxLayout;
    right->setSpacing(size.space.l);
    right->addWidget(createChecksCard());
    right->addWidget(m_demo = createDemoCard());
    right->addStretch(1);
    cards->addWidget(createStartCard(), 1);
    cards->addLayout(right, 1);
    rows->addLayout(cards);
    rows->addSpacing(size.space.l);
    rows->addWidget(createFoot());
    rows->addStretch(1);

    auto *centre = new QHBoxLayout(ground);
    centre->setContentsMargins(size.space.l, topMargin, size.space.l, size.space.l);
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("firstStartScroll"));
    scroll->setAccessibleName(tr("Welcome to Gantry"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(ground);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    setFocusProxy(m_prompt);
    updateStart();
}

QWidget *FirstStartPage::createStartCard()
{
    const Theme &look = theme(this);
    const Sizes &size = look.size();
    auto *card = new Card(this);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(size.space.l, size.space.l, size.space.l, size.space.l);
    rows->setSpacing(size.space.xs);
    rows->addWidget(new TextLabel(tr("Start your first session"), FontRole::Title, TextColor::Normal, card));
    rows->addSpacing(size.space.s);
    auto *folderLabel = new TextLabel(tr("Project folder"), FontRole::Base, TextColor::Normal, card);
    rows->addWidget(folderLabel);
    m_folder = new QComboBox(card);
    m_folder->setEditable(true);
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_folder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_folder->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe(m_folder, QStringLiteral("projectFolder"), tr("Project folder"));
    describe(m_folder->lineEdit(), QStringLiteral("projectFolderText"), tr("Project folder"));
    folderLabel->setBuddy(m_folder);
    auto *browse = new QPushButton(tr("Browse…"), card);
    describe(browse, QStringLiteral("browseFolder"), tr("Browse for a project folder"));
    for (QWidget *field : {static_cast<QWidget *>(m_folder), static_cast<QWidget *>(browse)})
        field->setMinimumHeight(look.controlHeight(size.control.heightLarge));
    auto *folderRow = new QHBoxLayout;
    folderRow->setSpacing(size.space.s);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browse);
    rows->addLayout(folderRow);
    m_folderFacts = new TextLabel({}, FontRole::Small, TextColor::Muted, card);
    m_folderFacts->setWordWrap(true);
    rows->addWidget(m_folderFacts);
    rows->addSpacing(size.space.s);
    auto *promptLabel = new TextLabel(tr("First prompt"), FontRole::Base, TextColor::Normal, card);
    rows->addWidget(promptLabel);
    m_prompt = new QPlainTextEdit(card);
    m_prompt->setPlaceholderText(tr("What should Claude do?"));
    m_prompt->setTabChangesFocus(true);
    m_prompt->setMinimumHeight(promptHeight);
    // As high as the checks beside it leave room for, not as high as a text editor likes to be.
    m_prompt->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_prompt->document()->setDocumentMargin(size.space.s - size.space.xxs);
    m_prompt->installEventFilter(this);
    describe(m_prompt, QStringLiteral("firstPrompt"), tr("First prompt"),
             tr("Leave it empty to type in the terminal."));
    promptLabel->setBuddy(m_prompt);
    rows->addWidget(m_prompt, 1);
    rows->addSpacing(size.space.xxs);
    rows->addWidget(
        new TextLabel(tr("Leave it empty to type in the terminal."), FontRole::Small, TextColor::Muted, card));
    rows->addSpacing(size.space.s);
    m_defaults = new ElidedLabel({}, Qt::ElideRight, FontRole::Small, TextColor::Muted, card);
    m_start = new PrimaryButton(tr("Start session"), card);
    m_start->setProperty("large", true);
    describe(m_start, QStringLiteral("startSession"), tr("Start session"));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(size.space.s);
    foot->addWidget(m_defaults, 1);
    foot->addWidget(m_start);
    rows->addLayout(foot);
    m_blocked = new TextLabel({}, FontRole::Small, TextColor::Failed, card);
    m_blocked->setWordWrap(true);
    m_blocked->setAlignment(Qt::AlignTrailing);
    rows->addWidget(m_blocked);
    connect(m_folder, &QComboBox::currentTextChanged, this, [this] {
        updateStart();
        emit folderEdited(folder());
    });
    connect(browse, &QPushButton::clicked, this, &FirstStartPage::browseFolderRequested);
    connect(m_start, &QPushButton::clicked, this, &FirstStartPage::start);
    return card;
}

QWidget *FirstStartPage::createChecksCard()
{
    const Theme &look = theme(this);
    const Sizes &size = look.size();
    auto *card = new Card(this);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(size.space.l, 9, size.space.l, 9);
    head->addWidget(new TextLabel(tr("Checks"), FontRole::Title, TextColor::Normal, card), 1);
    auto *again = new QPushButton(tr("Check again"), card);
    again->setIcon(icon(QStringLiteral("retry")));
    describe(again, QStringLiteral("checkAgain"), tr("Check again"));
    head->addWidget(again);
    rows->addLayout(head);
    auto *line = new Separator(Qt::Horizontal, card);
    rows->addWidget(line);
    m_checks = new CheckList(card);
    rows->addWidget(m_checks);
    connect(again, &QPushButton::clicked, this, &FirstStartPage::checkAgainRequested);
    connect(m_checks, &CheckList::fixRequested, this, &FirstStartPage::fixRequested);
    return card;
}

QWidget *FirstStartPage::createDemoCard()
{
    const Sizes &size = theme(this).size();
    auto *card = new Card(this);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(size.space.l, size.space.m - 1, size.space.l, size.space.m - 1);
    row->setSpacing(size.space.m);
    auto *rocket = new ToolButton(QStringLiteral("demo"), tr("Look around without an account"), card);
    rocket->setIconName(QStringLiteral("demo"), IconColor::Accent);
    rocket->setIconSize(QSize(size.icon.activity, size.icon.activity));
    rocket->setFocusPolicy(Qt::NoFocus);
    rocket->setAttribute(Qt::WA_TransparentForMouseEvents);
    rocket->setObjectName(QStringLiteral("demoIcon"));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new ElidedLabel(tr("Look around without an account"), Qt::ElideRight, FontRole::Strong,
                                     TextColor::Normal, card));
    words->addWidget(new ElidedLabel(tr("Watch a demo agent play a session."), Qt::ElideRight, FontRole::Small,
                                     TextColor::Muted, card));
    auto *start = new QPushButton(tr("Start demo"), card);
    describe(start, QStringLiteral("startDemo"), tr("Start demo"));
    row->addWidget(rocket);
    row->addLayout(words, 1);
    row->addWidget(start);
    connect(start, &QPushButton::clicked, this, &FirstStartPage::startDemoRequested);
    return card;
}

QWidget *FirstStartPage::createFoot()
{
    const Sizes &size = theme(this).size();
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size.space.s);
    auto *words = new TextLabel(tr("Gantry has no account and sends no data. Hooks are added for each run; your Claude "
                                   "settings are not changed."),
                                FontRole::Small, TextColor::Muted, foot);
    words->setWordWrap(true);
    auto *mark = new QLabel(foot);
    mark->setPixmap(icon(QStringLiteral("info"), IconColor::Muted).pixmap(size.icon.inlineIcon));
    m_browse = new LinkButton({}, foot);
    m_browse->setObjectName(QStringLiteral("browseConversationsLink"));
    m_browse->hide();
    row->addWidget(mark);
    row->addWidget(words, 1);
    row->addWidget(m_browse);
    connect(m_browse, &QPushButton::clicked, this, &FirstStartPage::browseConversationsRequested);
    return foot;
}

void FirstStartPage::setFolders(const QStringList &folders)
{
    const QString typed = folder();
    m_folder->clear();
    for (const QString &path : folders)
        m_folder->addItem(icon(QStringLiteral("project")), Format::path(path));
    if (!typed.isEmpty())
        m_folder->setEditText(Format::path(typed));
    updateStart();
}

QString FirstStartPage::folder() const
{
    return Format::typedPath(m_folder->currentText());
}

void FirstStartPage::setFolder(const QString &folder)
{
    m_folder->setEditText(Format::path(folder));
}

void FirstStartPage::setFolderFacts(const QString &words, bool usable)
{
    m_folderUsable = usable;
    m_folderFacts->setText(words);
    m_folderFacts->setVisible(!words.isEmpty());
    m_folderFacts->setColor(usable ? TextColor::Muted : TextColor::Failed);
    m_folder->setProperty("error", !usable);
    m_folder->setAccessibleDescription(words);
    m_folder->update();
    updateStart();
}

QString FirstStartPage::prompt() const
{
    return m_prompt->toPlainText();
}

void FirstStartPage::setDefaults(const QString &words)
{
    m_defaults->setText(words);
}

void FirstStartPage::setChecks(const QList<CheckResult> &checks)
{
    m_checks->setChecks(checks);
}

void FirstStartPage::setStartBlocked(const QString &reason)
{
    m_blockReason = reason;
    updateStart();
}

void FirstStartPage::setDemoAvailable(bool available)
{
    m_demo->setVisible(available);
}

void FirstStartPage::setConversationCount(int count)
{
    m_browse->setText(count == 1 ? tr("Browse 1 existing conversation")
                                 : tr("Browse %n existing conversations", nullptr, count));
    m_browse->setAccessibleName(m_browse->text());
    m_browse->setVisible(count > 0);
}

void FirstStartPage::updateStart()
{
    const QString reason = !m_blockReason.isEmpty() ? m_blockReason
        : folder().isEmpty()                        ? tr("Choose a project folder first.")
                                                    : QString();
    m_start->setEnabled(reason.isEmpty() && m_folderUsable);
    m_start->setToolTip(reason.isEmpty() && !m_folderUsable ? m_folderFacts->text() : reason);
    m_blocked->setText(reason);
    m_blocked->setVisible(!m_blockReason.isEmpty());
}

void FirstStartPage::start()
{
    if (m_start->isEnabled())
        emit startRequested(folder(), prompt());
}

void FirstStartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_prompt->setFocus();
}

bool FirstStartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_prompt && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() & Qt::ControlModifier) {
            start();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
