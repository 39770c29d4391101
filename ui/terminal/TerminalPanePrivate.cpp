// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalPanePrivate.h"

#include "ui/style/Icons.h"
#include "ui/style/Theme.h"
#include "ui/terminal/ClipboardText.h"
#include "ui/terminal/TerminalLook.h"
#include "ui/widgets/Buttons.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRawFont>
#include <QToolTip>

namespace ui {

namespace {

constexpr QChar bracketCorner(0x23bf);
constexpr int smallestFont = 6;
constexpr qsizetype linesPastedUnasked = 5;
constexpr std::chrono::seconds patience{5};
constexpr std::chrono::milliseconds contentPeriod{250};

} // namespace

TerminalPane::Private::Private(TerminalPane &owner, const TerminalSettings &wanted)
    : q(owner)
    , settings(wanted)
    , emulator(new Emulator(&owner))
    , feed(new TerminalFeed(emulator->slave(), &owner))
    , events(new TerminalEvents(emulator->display(), &owner))
{
    contentTimer.setSingleShot(true);
    contentTimer.setInterval(contentPeriod);
    QObject::connect(&contentTimer, &QTimer::timeout, &q, &TerminalPane::contentChanged);
    waitTick.setInterval(std::chrono::seconds(1));
    QObject::connect(&waitTick, &QTimer::timeout, &q, [this] { showPlaceholder(); });
    createOverlays();
    connectEmulator();
    connectEvents();
    connectFeed();
    applyLook();
}

void TerminalPane::Private::createOverlays()
{
    bar = new OverlayScrollBar(emulator->scrollBar(), &q);
    describe(bar, QStringLiteral("terminalScrollBar"), TerminalPane::tr("Scroll back"));

    jump = new QPushButton(icon(QStringLiteral("follow")), TerminalPane::tr("Jump to end"), &q);
    describe(jump, QStringLiteral("jumpToEnd"), TerminalPane::tr("Jump to end"),
             TerminalPane::tr("Shows the newest output"));
    jump->setFocusPolicy(Qt::NoFocus);
    jump->hide();
    QObject::connect(jump, &QPushButton::clicked, &q, &TerminalPane::scrollToEnd);
    QObject::connect(emulator->scrollBar(), &QScrollBar::valueChanged, &q, [this] { placeOverlays(); });
    QObject::connect(emulator->scrollBar(), &QScrollBar::rangeChanged, &q, [this] { placeOverlays(); });

    placeholder = new QLabel(&q);
    placeholder->setObjectName(QStringLiteral("terminalPlaceholder"));
    placeholder->setAlignment(Qt::AlignCenter);
    placeholder->setWordWrap(true);
    placeholder->setAttribute(Qt::WA_TransparentForMouseEvents);
    placeholder->hide();
}

void TerminalPane::Private::connectEmulator()
{
    QObject::connect(emulator, &Emulator::bytesUsed, feed, [this](qint64 count) {
        feed->noteUsed(count);
        if (!contentTimer.isActive())
            contentTimer.start();
    });
    QObject::connect(emulator, &Emulator::bytesToSend, feed, &TerminalFeed::send);
    QObject::connect(emulator, &Emulator::gridSizeChanged, feed, [this] { feed->setSize(emulator->gridSize()); });
    QObject::connect(emulator, &Emulator::titleChanged, &q, [this] { emit q.titleChanged(emulator->title()); });
    QObject::connect(emulator, &Emulator::linkActivated, &q, [this](const QUrl &url) {
        if (settings.openLinks)
            emit q.linkActivated(url);
    });
    QObject::connect(emulator, &Emulator::bell, &q, [this] {
        if (settings.bell == settings::Bell::Sound)
            QApplication::beep();
        if (settings.bell != settings::Bell::Off)
            emit q.bell();
    });
}

void TerminalPane::Private::connectEvents()
{
    QObject::connect(events, &TerminalEvents::typed, &q, &TerminalPane::typed);
    QObject::connect(events, &TerminalEvents::bytesTyped, feed, [this](const QByteArray &bytes) {
        emulator->expectEcho();
        feed->send(bytes);
        q.scrollToEnd();
    });
    QObject::connect(events, &TerminalEvents::scrollRequested, &q, [this](ScrollKey key) { scroll(key); });
    QObject::connect(events, &TerminalEvents::pasteSelectionRequested, &q, &TerminalPane::pasteSelection);
    QObject::connect(events, &TerminalEvents::textDropped, &q, [this](const QString &text) { pasteText(text); });
    QObject::connect(events, &TerminalEvents::zoomRequested, &q, [this](int steps) { q.setZoom(zoom + steps); });
    QObject::connect(events, &TerminalEvents::menuRequested, &q, [this](const QPoint &at) { openMenu(at); });
    QObject::connect(events, &TerminalEvents::pointerMoved, &q, [this](const QPoint &at) { showLink(at); });
    QObject::connect(events, &TerminalEvents::focusChanged, &q, &TerminalPane::focusChanged);
}

void TerminalPane::Private::connectFeed()
{
    QObject::connect(feed, &TerminalFeed::outputStarted, &q, [this] {
        anyOutput = true;
        showPlaceholder();
    });
    QObject::connect(feed, &TerminalFeed::newOutput, &q, &TerminalPane::activity);
    QObject::connect(feed, &TerminalFeed::liveChanged, &q, [this] { events->setLive(feed->isLive()); });
    QObject::connect(feed, &TerminalFeed::ended, &q, [this](const process::ExitRecord &record) {
        showPlaceholder();
        emit q.ended(record);
    });
    QObject::connect(feed, &TerminalFeed::failed, &q, [this](const base::Error &error) {
        failure = error.message;
        showPlaceholder();
        emit q.failed(error);
    });
    QObject::connect(feed, &TerminalFeed::clipboardWriteRequested, &q,
                     [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

void TerminalPane::Private::applyLook()
{
    const TerminalLook look = terminalLook(settings, theme(&q));
    QFont font(settings.fontFamily);
    font.setPixelSize(std::max(smallestFont, settings.fontPixels + zoom));
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    emulator->setTerminalFont(font);
    feed->setCornersReplaced(!QRawFont::fromFont(font).supportsCharacter(bracketCorner));
    emulator->setPadding(theme(&q).size().layout.terminalPadding);
    emulator->setScrollbackLines(settings.scrollbackLines);
    feed->setClipboardWritesAllowed(settings.allowClipboardWrites);
    // The library reads the file each time.
    if (look.schemeFile != lookFile) {
        lookFile = look.schemeFile;
        emulator->setColors(lookFile);
    }
    QColor handle = look.colors.muted;
    handle.setAlphaF(0.55F);
    bar->setHandleColor(handle);
    QPalette colors = placeholder->palette();
    colors.setColor(QPalette::WindowText, look.colors.muted);
    placeholder->setPalette(colors);
}

void TerminalPane::Private::placeOverlays()
{
    const QRect area = q.rect();
    emulator->setGeometry(area);
    bar->setGeometry(area.right() + 1 - OverlayScrollBar::thickness, area.top() + 2, OverlayScrollBar::thickness,
                     area.height() - 4);
    const QSize wanted = jump->sizeHint();
    const int margin = theme(&q).size().space.m;
    jump->setGeometry(area.right() - wanted.width() - margin, area.bottom() - wanted.height() - margin, wanted.width(),
                      wanted.height());
    jump->setVisible(!isAtEnd());
    placeholder->setGeometry(area.adjusted(margin, margin, -margin, -margin));
}

void TerminalPane::Private::openWhenShown()
{
    if (!feed->hasChannel() || feed->isOpen() || !q.isVisible())
        return;
    // The layout is done when the event loop comes round, and with it the size.
    QTimer::singleShot(0, &q, [this] {
        if (!feed->hasChannel() || feed->isOpen() || !q.isVisible())
            return;
        feed->setSize(emulator->gridSize());
        feed->open(replayBytes);
    });
}

void TerminalPane::Private::showPlaceholder()
{
    const bool waits = waitingSince.isValid() && !anyOutput && failure.isEmpty();
    if (waits != waitTick.isActive())
        waits ? waitTick.start() : waitTick.stop();
    QString text = failure.isEmpty() ? placeholderText : failure;
    if (waits && waitingSince.durationElapsed() >= patience)
        text = TerminalPane::tr("Still starting, %1 s").arg(waitingSince.elapsed() / 1000);
    placeholder->setText(text);
    placeholder->setVisible(!anyOutput && !text.isEmpty());
}

void TerminalPane::Private::send(const QString &text)
{
    if (!feed->isLive())
        return;
    feed->send(text.toUtf8());
    emit q.typed();
    q.scrollToEnd();
}

void TerminalPane::Private::pasteText(const QString &text)
{
    const QString cleaned = cleanForPaste(text);
    const qsizetype lines = pastedLines(cleaned);
    if (cleaned.isEmpty() || !feed->isLive())
        return;
    // Without brackets the program runs each line as it comes.
    if (lines > linesPastedUnasked && !emulator->wantsBrackets()) {
        askBeforePaste(cleaned, lines);
        return;
    }
    send(emulator->bracketed(cleaned));
}

void TerminalPane::Private::askBeforePaste(const QString &cleaned, qsizetype lines)
{
    auto *question = new QMessageBox(
        QMessageBox::NoIcon, TerminalPane::tr("Paste %n lines?", nullptr, static_cast<int>(lines)),
        TerminalPane::tr("Paste %n lines?", nullptr, static_cast<int>(lines)), QMessageBox::NoButton, &q);
    question->setObjectName(QStringLiteral("pasteQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        TerminalPane::tr("The program did not ask for pasted text as one piece, so it may run each line."));
    QPushButton *paste = question->addButton(TerminalPane::tr("Paste"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(TerminalPane::tr("Cancel"), QMessageBox::RejectRole));
    QObject::connect(paste, &QPushButton::clicked, &q, [this, cleaned] { send(emulator->bracketed(cleaned)); });
    question->open();
}

void TerminalPane::Private::openMenu(const QPoint &position)
{
    auto *menu = new QMenu(&q);
    menu->setObjectName(QStringLiteral("terminalMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QUrl link = emulator->linkAt(position); !link.isEmpty()) {
        menu->addAction(TerminalPane::tr("Open %1").arg(link.toDisplayString()), &q,
                        [this, link] { emit q.linkActivated(link); });
        menu->addAction(TerminalPane::tr("Copy link address"), &q,
                        [link] { QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
        menu->addSeparator();
    }
    emit q.menuAboutToOpen(menu);
    menu->popup(emulator->display()->mapToGlobal(position));
}

void TerminalPane::Private::showLink(const QPoint &position)
{
    const QUrl link = emulator->linkAt(position);
    if (link.isEmpty() || !settings.openLinks) {
        if (QToolTip::isVisible())
            QToolTip::hideText();
        return;
    }
    // The address as it is, so that a text that poses as another one is seen through.
    const QString address = link.toString(QUrl::FullyEncoded);
    QToolTip::showText(emulator->display()->mapToGlobal(position), TerminalPane::tr("Ctrl+click opens %1").arg(address),
                       emulator->display());
}

void TerminalPane::Private::scroll(ScrollKey key)
{
    switch (key) {
    case ScrollKey::PageUp:
        q.scrollPages(-1);
        break;
    case ScrollKey::PageDown:
        q.scrollPages(1);
        break;
    case ScrollKey::Start:
        q.scrollToStart();
        break;
    case ScrollKey::End:
        q.scrollToEnd();
        break;
    }
}

bool TerminalPane::Private::isAtEnd() const
{
    return emulator->scrollBar()->value() >= emulator->scrollBar()->maximum();
}

} // namespace ui
