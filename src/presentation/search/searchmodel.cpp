#include "rapport/presentation/searchmodel.h"

#include "rapport/core/text.h"
#include "rapport/presentation/await.h"
#include "rapport/presentation/rowroles.h"

#include <QSet>
#include <algorithm>

namespace rapport::presentation {

using namespace storage;

namespace {

/// Every word typed is the beginning of a word of the label.
bool fits(const QString& label, const QStringList& typed) {
    const auto words = text::words(text::folded(label));
    return std::all_of(typed.begin(), typed.end(), [&](const QString& part) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(part); });
    });
}

bool isCustomer(const SearchHit& hit) {
    return hit.customer.isValid() && !hit.commitment.isValid() && !hit.interaction.isValid();
}

void keepCustomersOnce(std::vector<SearchHit>& hits) {
    QSet<qint64> seen;
    std::erase_if(hits, [&](const SearchHit& hit) {
        if (!isCustomer(hit) || seen.contains(hit.customer.value()))
            return true;
        seen.insert(hit.customer.value());
        return false;
    });
}

/// A snippet that only repeats what the first line says is not shown again.
QString secondLine(const SearchHit& hit) {
    if (hit.matched == MatchedIn::Name || hit.matched == MatchedIn::Organisation || hit.snippet.isEmpty())
        return hit.organisation;
    return hit.snippet;
}

} // namespace

QString matchedWord(MatchedIn matched) {
    switch (matched) {
    case MatchedIn::Name:
        return SearchModel::tr("name");
    case MatchedIn::Organisation:
        return SearchModel::tr("organisation");
    case MatchedIn::Phone:
        return SearchModel::tr("phone");
    case MatchedIn::Email:
        return SearchModel::tr("e-mail");
    case MatchedIn::Note:
        return SearchModel::tr("note");
    case MatchedIn::Interaction:
        return SearchModel::tr("conversation");
    case MatchedIn::Commitment:
        return SearchModel::tr("commitment");
    }
    return {};
}

static QString chipOf(const SearchHit& hit) {
    return hit.answer.isValid() ? SearchModel::tr("answer") : matchedWord(hit.matched);
}

SearchModel::SearchModel(Find find, Scope scope, QObject* parent)
    : QAbstractListModel(parent)
    , m_find(std::move(find))
    , m_scope(scope) {}

SearchModel::~SearchModel() { m_token.cancel(); }

void SearchModel::setCommands(std::vector<Command> commands) {
    m_commands = std::move(commands);
    show(std::move(m_hits));
}

void SearchModel::setOffers(std::vector<Offer> offers) {
    if (offers == m_offers)
        return;
    beginResetModel();
    m_offers = std::move(offers);
    endResetModel();
    if (m_settled)
        Q_EMIT settled();
}

void SearchModel::setText(const QString& text) {
    m_token.cancel();
    m_token = CancelToken::make();
    m_text = text;
    if (text.trimmed().isEmpty()) {
        show({});
        return;
    }
    m_settled = false;
    await(
        m_find(text, limit, m_token), this,
        [this, token = m_token](std::vector<SearchHit> hits) {
            if (!token.isCancelled())
                show(std::move(hits));
        },
        [this, token = m_token](const Error& error) {
            if (token.isCancelled())
                return;
            show({});
            Q_EMIT failed(error.message());
        });
}

void SearchModel::show(std::vector<SearchHit> hits) {
    beginResetModel();
    m_hits = std::move(hits);
    if (m_scope == Scope::Customers)
        keepCustomersOnce(m_hits);
    m_shownCommands = matchingCommands();
    m_settled = true;
    endResetModel();
    Q_EMIT settled();
}

std::vector<int> SearchModel::matchingCommands() const {
    std::vector<int> matching;
    const auto typed = text::words(text::folded(m_text));
    if (typed.isEmpty() && !m_text.trimmed().isEmpty())
        return matching;
    for (size_t i = 0; i < m_commands.size(); ++i)
        if (fits(m_commands[i].sought, typed))
            matching.push_back(static_cast<int>(i));
    std::stable_partition(matching.begin(), matching.end(), [&](int place) {
        return text::folded(m_commands[static_cast<size_t>(place)].sought).startsWith(typed.value(0));
    });
    return matching;
}

const SearchHit* SearchModel::hitAt(int row) const {
    return row >= 0 && static_cast<size_t>(row) < m_hits.size() ? &m_hits[static_cast<size_t>(row)] : nullptr;
}

int SearchModel::offerAt(int row) const {
    const auto at = row - static_cast<int>(m_hits.size());
    return at >= 0 && static_cast<size_t>(at) < m_offers.size() ? at : -1;
}

int SearchModel::commandAt(int row) const {
    const auto at = row - static_cast<int>(m_hits.size() + m_offers.size());
    return at >= 0 && static_cast<size_t>(at) < m_shownCommands.size() ? m_shownCommands[static_cast<size_t>(at)] : -1;
}

int SearchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size() + m_offers.size() + m_shownCommands.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const auto* hit = hitAt(index.row()))
        return hitData(*hit, role);
    if (const int offer = offerAt(index.row()); offer >= 0)
        return offerData(m_offers[static_cast<size_t>(offer)], role);
    return commandData(m_commands[static_cast<size_t>(commandAt(index.row()))], role);
}

QVariant SearchModel::hitData(const SearchHit& hit, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return rowText(hit.name, {}, secondLine(hit), chipOf(hit));
    case TitleRole:
        return hit.name;
    case SecondLineRole:
        return secondLine(hit);
    case ChipTextRole:
        return chipOf(hit);
    case ChipToneRole:
        return static_cast<int>(Tone::Neutral);
    case CustomerRole:
        return hit.customer.value();
    default:
        return {};
    }
}

QVariant SearchModel::offerData(const Offer& offer, int role) {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return rowText(offer.label, {}, offer.second, {});
    case TitleRole:
        return offer.label;
    case SecondLineRole:
        return offer.second;
    default:
        return {};
    }
}

QVariant SearchModel::commandData(const Command& command, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return rowText(command.label, {}, tr("command"), command.shortcut);
    case TitleRole:
        return command.label;
    case SecondLineRole:
        return tr("command");
    case ChipTextRole:
        return command.shortcut;
    case ChipToneRole:
        return static_cast<int>(Tone::Accent);
    default:
        return {};
    }
}

} // namespace rapport::presentation
