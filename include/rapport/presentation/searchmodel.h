#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/search.h"

#include <QAbstractListModel>
#include <QFuture>
#include <functional>
#include <vector>

namespace rapport::presentation {

/// What is found while somebody types: hits in the store, and commands whose words begin as typed. Each text cancels the one
/// before it; what is shown stays until the newer results are there.
class SearchModel : public QAbstractListModel {
    Q_OBJECT

public:
    using Find = std::function<QFuture<std::vector<storage::SearchHit>>(const QString& text, int limit,
                                                                        const storage::CancelToken& token)>;
    enum class Scope {
        Everything,
        Customers, ///< each customer once, never a commitment or a conversation
    };
    struct Command {
        QString label;    ///< as in the menu, without "&"
        QString sought;   ///< the words it is found by: its name, without what it is to be done to
        QString shortcut; ///< as people read it
    };
    /// What can be made of the line itself.
    struct Offer {
        QString label;  ///< "New commitment: call back about the pump"
        QString second; ///< what was read: "Thursday 26 November 2026, 15:00 · Anna Kovács"
        friend bool operator==(const Offer&, const Offer&) = default;
    };
    static constexpr int limit = 50;

    SearchModel(Find find, Scope scope, QObject* parent = nullptr);
    ~SearchModel() override;

    void setCommands(std::vector<Command> commands);
    /// Shown after what is found, before the commands.
    void setOffers(std::vector<Offer> offers);
    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    /// What is shown belongs to the latest text.
    [[nodiscard]] bool isSettled() const { return m_settled; }

    /// Null for a command's row.
    [[nodiscard]] const storage::SearchHit* hitAt(int row) const;
    /// Place in the offers given; -1 for any other row.
    [[nodiscard]] int offerAt(int row) const;
    /// Place in the commands given; -1 for any other row.
    [[nodiscard]] int commandAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void settled();
    void failed(const QString& message);

private:
    void show(std::vector<storage::SearchHit> hits);
    [[nodiscard]] std::vector<int> matchingCommands() const;
    [[nodiscard]] QVariant hitData(const storage::SearchHit& hit, int role) const;
    [[nodiscard]] static QVariant offerData(const Offer& offer, int role);
    [[nodiscard]] QVariant commandData(const Command& command, int role) const;

    Find m_find;
    Scope m_scope;
    std::vector<Command> m_commands;
    std::vector<Offer> m_offers;
    std::vector<storage::SearchHit> m_hits;
    std::vector<int> m_shownCommands;
    QString m_text;
    bool m_settled = true;
    storage::CancelToken m_token;
};

/// Searches the workspace's store.
[[nodiscard]] SearchModel::Find storeSearch(const services::Workspace& workspace);
/// The same, and the answers that are told with these words behind it: their question as the name, what is told as the snippet.
[[nodiscard]] SearchModel::Find everythingSearch(const services::Workspace& workspace);
/// "phone", "note" …: where a hit was found, in a word for people.
[[nodiscard]] QString matchedWord(storage::MatchedIn matched);

} // namespace rapport::presentation
