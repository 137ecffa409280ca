#include "ui/answers/answerspage.h"

#include "rapport/presentation/format.h"
#include "rapport/services/announcements.h"
#include "rapport/services/answers.h"
#include "ui/answers/announcementeditor.h"
#include "ui/answers/answerdetail.h"
#include "ui/answers/answereditor.h"
#include "ui/common/button.h"
#include "ui/common/flowlayout.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::AnswersModel;
using presentation::AnswersView;

namespace {

constexpr int roomy = 760;       ///< from this width on every column has its place
constexpr int detailNeeds = 900; ///< px of the page
constexpr int detailWidth = 330; ///< px
constexpr int moreRows = 200;

/// In the order of AnswersView.
QStringList viewWords() { return {AnswersPage::tr("Answers"), AnswersPage::tr("To tell"), AnswersPage::tr("Retired")}; }

QString emptyWords(AnswersView view, const QString& text) {
    switch (view) {
    case AnswersView::ToTell:
        return AnswersPage::tr("Everybody has heard of what changed.");
    case AnswersView::Retired:
        return AnswersPage::tr("No answer has been retired.");
    case AnswersView::Current:
        break;
    }
    return text.isEmpty()
               ? AnswersPage::tr("No answers yet. Write down what customers ask again and again, and what they are told.")
               : AnswersPage::tr("No answer says that.");
}

} // namespace

AnswersPage::AnswersPage(const UiContext& context, QWidget* parent)
    : LinesPage(context,
                {.name = tr("Answers"),
                 .newLabel = tr("New answer"),
                 .emptySentence = emptyWords(AnswersView::Current, {}),
                 .entity = storage::Entity::Answer,
                 .newAct = domain::Act::WriteAnswers,
                 .actions = presentation::answerActions(),
                 .roomy = roomy,
                 .enterAction = u"edit"_s},
                parent)
    , m_model(new AnswersModel(this))
    , m_detail(new AnswerDetail(context, this))
    , m_search(new QLineEdit(this))
    , m_views(new QButtonGroup(this)) {
    setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    column->addLayout(headLine());
    column->addLayout(viewLine());
    auto* beside = new QHBoxLayout;
    beside->setSpacing(16);
    beside->addLayout(listArea(), 1);
    beside->addWidget(m_detail);
    column->addLayout(beside, 1);
    column->addLayout(keyLine({u"edit"_s, u"announce"_s, u"retire"_s, u"tell"_s, u"knows"_s}, {{{u"J"_s, u"K"_s}, tr("move")}}));
    m_detail->setFixedWidth(detailWidth);
    connect(m_detail, &AnswerDetail::customerOpened, this, &AnswersPage::customerOpened);
    placeDetail();
}

QLayout* AnswersPage::headLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(titleLabel(tr("Answers"), this), 1);
    m_search->setAccessibleName(tr("Search answers"));
    m_search->setPlaceholderText(tr("Search answers"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(220);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_query.text = text;
        m_query.view = AnswersView::Current;
        reload();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { focusTable(); });
    line->addWidget(m_search);
    auto* announcement = new Button(tr("New announcement"), {}, Button::Kind::Plain, this);
    needs(announcement, context(), domain::Act::WriteAnswers);
    connect(announcement, &QPushButton::clicked, this, &AnswersPage::newAnnouncement);
    line->addWidget(announcement);
    line->addWidget(newButton());
    return line;
}

QLayout* AnswersPage::viewLine() {
    auto* line = new FlowLayout;
    line->setSpacing(8);
    const QStringList words = viewWords();
    for (int view = 0; view < words.size(); ++view) {
        auto* button = new Button(words[view], {}, Button::Kind::Plain, this);
        button->setCheckable(true);
        m_views->addButton(button, view);
        line->addWidget(button);
    }
    connect(m_views, &QButtonGroup::idClicked, this, [this](int view) { choose(static_cast<AnswersView>(view)); });
    return line;
}

void AnswersPage::choose(AnswersView view) {
    m_query.view = view;
    reload();
    focusTable();
}

void AnswersPage::openAnswer(AnswerId id) {
    m_query = {};
    const QSignalBlocker silence(m_search);
    m_search->clear();
    reload();
    selectWhenThere(id.value());
}

void AnswersPage::reload() {
    (void)dayToShow();
    auto board = context().workspace.store.read(
        [query = m_query](storage::ReadSession& session) { return presentation::loadAnswers(session, query); }, newLoad());
    follow(board, this, context().messages, tr("The answers could not be read."),
           [this](const presentation::AnswersBoard& loaded) { showBoard(loaded); });
    m_detail->reload();
}

void AnswersPage::showBoard(const presentation::AnswersBoard& board) {
    m_board = board;
    m_model->show(board, m_query.view, shownDay(), context().workspace.clock.zone(), permissions());
    showCounts(board);
    setEmptySentence(emptyWords(m_query.view, board.text));
    placeDetail();
    showLoaded();
    if (m_model->rowCount() == 0)
        m_detail->show({});
}

void AnswersPage::showCounts(const presentation::AnswersBoard& board) {
    const QStringList words = viewWords();
    const qint64 counts[] = {board.current, board.customers, board.retired};
    for (auto* button : m_views->buttons()) {
        const int view = m_views->id(button);
        static_cast<Button*>(button)->setLabel(
            counts[view] > 0 ? tr("%1 · %2").arg(words[view], presentation::numberText(counts[view])) : words[view]);
        button->setChecked(view == static_cast<int>(m_query.view));
    }
}

void AnswersPage::showMore(const presentation::Line& /*link*/) {
    m_query.limit += moreRows;
    reload();
}

void AnswersPage::createNew() {
    auto* editor = new AnswerEditor(context(), {}, this);
    connect(editor, &AnswerEditor::added, this, &AnswersPage::openAnswer);
    editor->open();
}

void AnswersPage::newAnnouncement() {
    auto* editor = new AnnouncementEditor(context(), this);
    connect(editor, &SavingDialog::saved, this, [this] { choose(AnswersView::ToTell); });
    editor->open();
}

void AnswersPage::perform(const QString& action, const presentation::Line& line) {
    const AnswerId id(line.id);
    if (action == "edit"_L1) {
        auto* editor = new AnswerEditor(context(), id, this);
        connect(editor, &AnswerEditor::olderTold, this, &AnswersPage::offerToAnnounce);
        editor->open();
    } else if (action == "announce"_L1) {
        announce(id);
    } else if (action == "retire"_L1 || action == "revive"_L1) {
        setRetired(id, action == "retire"_L1);
    } else if (action == "log"_L1) {
        Q_EMIT logRequested(line.customer);
    } else if (action == "giveup"_L1) {
        giveUp(announcementOf(line));
    } else {
        tell(line, action == "tell"_L1);
    }
}

void AnswersPage::setRetired(AnswerId id, bool retired) {
    const QString done = retired ? tr("Retired: it is told no more.") : tr("It is told again.");
    follow(services::setAnswerRetired(context().workspace, id, retired), this, context().messages,
           tr("The answer stays as it was."), [this, id, done] {
               moveOn(id.value());
               context().messages.done(done);
           });
}

/// Offered, not done: whoever changed a comma need not ring anybody.
void AnswersPage::offerToAnnounce(AnswerId id, int customers) {
    const QString who = presentation::counted(customers, tr("customer was"), tr("customers were"));
    context().messages.done(tr("The answer was changed. %1 told the old one.").arg(who), tr("Announce the change"),
                            [this, id] { announce(id); });
}

void AnswersPage::announce(AnswerId id) {
    follow(services::announceAnswer(context().workspace, id), this, context().messages, tr("Nothing was announced."),
           [this](AnnouncementId) {
               context().messages.done(tr("These customers were told the old answer: tell them the new one."));
               choose(AnswersView::ToTell);
           });
}

void AnswersPage::tell(const presentation::Line& line, bool logs) {
    const AnnouncementId id = announcementOf(line);
    const QString name = line.cells.front().text;
    const auto then = [this, row = line.id](const QString& words) {
        moveOn(row);
        context().messages.done(words);
    };
    const QString failed = tr("%1 is still to be told.").arg(name);
    if (logs)
        follow(services::tellAnnouncement(context().workspace, id, line.customer, {channelOf(line), {}}), this,
               context().messages, failed, [then, name](InteractionId) { then(tr("Logged: %1 was told.").arg(name)); });
    else
        follow(services::setAnnouncementTold(context().workspace, id, line.customer, true), this, context().messages, failed,
               [then, name] { then(tr("%1 knows already.").arg(name)); });
}

void AnswersPage::giveUp(AnnouncementId id) {
    follow(services::setAnnouncementClosed(context().workspace, id, true), this, context().messages,
           tr("It is still to be told."), [this] { context().messages.done(tr("Nobody is to be told of it any more.")); });
}

AnnouncementId AnswersPage::announcementOf(const presentation::Line& line) const {
    for (const auto& part : m_board.toTell)
        for (const auto& row : part.left)
            if (row.row == line.id)
                return part.announcement.id;
    return {};
}

/// The way the customer prefers, else a call.
domain::Channel AnswersPage::channelOf(const presentation::Line& line) const {
    for (const auto& part : m_board.toTell)
        for (const auto& row : part.left)
            if (row.row == line.id)
                return row.preferred.value_or(domain::Channel::Call);
    return domain::Channel::Call;
}

void AnswersPage::selectionMoved(const presentation::Line* line) {
    const bool isAnswer = line && line->kind == presentation::RowKind::Row && m_query.view != AnswersView::ToTell;
    m_detail->show(isAnswer ? AnswerId(line->id) : AnswerId());
}

std::pair<storage::Entity, qint64> AnswersPage::recordOf(const presentation::Line& line) const {
    if (m_query.view == AnswersView::ToTell)
        return {storage::Entity::Announcement, announcementOf(line).value()};
    return LinesPage::recordOf(line);
}

void AnswersPage::placeDetail() {
    m_detail->setVisible(m_query.view != AnswersView::ToTell && width() >= detailNeeds && m_board.current + m_board.retired > 0);
}

void AnswersPage::resizeEvent(QResizeEvent* event) {
    LinesPage::resizeEvent(event);
    placeDetail();
}

/// The answer gets what is left; where that is little, when it changed is left out.
void AnswersPage::fitColumns(QHeaderView& header, int room, bool wide) {
    header.setSectionResizeMode(AnswersModel::Words, QHeaderView::Stretch);
    header.setSectionHidden(AnswersModel::Changed, !wide);
    header.resizeSection(AnswersModel::Question, std::clamp(room / 4, 180, 320));
    header.resizeSection(AnswersModel::Changed, 185);
}

} // namespace rapport::ui
